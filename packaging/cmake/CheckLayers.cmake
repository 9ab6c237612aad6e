cmake_minimum_required(VERSION 3.25)

# cmake -D ROOT=<source dir> -P CheckLayers.cmake
#
# Fails when a file includes a room its own room may not see, or when core
# includes Gui, Widgets, Charts or Qt's own SQL.
include("${CMAKE_CURRENT_LIST_DIR}/Layers.cmake")

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp")
set(checked 0)
foreach(file IN LISTS files)
    if(file MATCHES "^core/")
        string(REGEX MATCH "^core/[^/]+" room "${file}")
    else()
        string(REGEX MATCH "^[^/]+" room "${file}")
    endif()
    file(STRINGS "${ROOT}/${file}" includes REGEX "^#include ")
    foreach(line IN LISTS includes)
        math(EXPR checked "${checked} + 1")
        if(line MATCHES "\"(core/[^/]+|ui|app)/")
            set(used "${CMAKE_MATCH_1}")
            if(NOT used STREQUAL room AND NOT used IN_LIST may_use_${room})
                message(SEND_ERROR "${file}: ${room} may not use ${used}")
            endif()
        elseif(line MATCHES "<(QtSql|QSql)")
            message(SEND_ERROR "${file}: two SQLite copies on one file break its locks: ${line}")
        elseif(file MATCHES "^core/" AND line MATCHES
               "<(QtGui|QtWidgets|QtCharts|QWidget|QApplication|QGuiApplication|QMessageBox|QColor|QIcon|QPainter|QFont|QPixmap|QImage|QChart)")
            message(SEND_ERROR "${file}: not in core: ${line}")
        elseif(file MATCHES "^core/(base|ledger|store|exchange|match|insight|report|workspace)/" AND line MATCHES "<(QtNetwork|QNetwork|QTcp|QSsl|QHttp)")
            message(SEND_ERROR "${file}: no network in this room: ${line}")
        endif()
    endforeach()
endforeach()
if(checked EQUAL 0)
    message(FATAL_ERROR "no includes were found under ${ROOT}")
endif()
message(STATUS "layers: ${checked} includes checked")
