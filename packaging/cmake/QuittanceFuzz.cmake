# What the fuzz targets need, and nothing else: the rooms that read files, built by clang with its fuzzer and sanitizers.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "The fuzz targets need clang: cmake --preset fuzz")
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
find_package(tl-expected 1.0 REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
set(CMAKE_AUTOMOC OFF)

include(QuittanceTargets)
set(QUITTANCE_ROOMS core/base core/ledger core/exchange)
target_compile_options(quittance_flags INTERFACE -O1 -g1 -fno-omit-frame-pointer
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
target_compile_definitions(quittance_flags INTERFACE QT_FORCE_ASSERTS)
add_subdirectory(core)
add_subdirectory(tests/fuzz)
