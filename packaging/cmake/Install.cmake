# What a system package holds, and how CPack makes one: `cpack --config build/release/CPackConfig.cmake`.
include(GNUInstallDirs)

foreach(program IN ITEMS quittance quittance-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
set(documents ${CMAKE_INSTALL_DATADIR}/doc/quittance)
set(linux "${PROJECT_SOURCE_DIR}/packaging/linux")
install(FILES ${linux}/org.quittance.Quittance.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/org.quittance.Quittance.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/org.quittance.Quittance.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${linux}/org.quittance.Quittance.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${linux}/copyright README.md CHANGELOG.md DESTINATION ${documents})

# Fonts and icons that are not ours keep their licences beside the copyright file.
file(GLOB_RECURSE licences CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/*LICENSE*" "${PROJECT_SOURCE_DIR}/resources/*OFL*")
install(FILES ${licences} DESTINATION ${documents}/licences)

set(CPACK_PACKAGE_NAME quittance)
set(CPACK_PACKAGE_VENDOR "The Quittance authors")
set(CPACK_PACKAGE_CONTACT "The Quittance authors <maintainers@quittance.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "A workbench for accounts receivable")
set(CPACK_PACKAGE_DESCRIPTION "Reads invoices, payments and bank statements from files, keeps them with their
history in one local file, shows who owes what on any day and which receipts the
bank proves, and writes the aged-receivables workbook.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, libqt6svg6, qt6-wayland")
include(CPack)
