include_guard()
include(Layers)

option(QUITTANCE_WERROR "Treat warnings as errors" OFF)
option(QUITTANCE_BENCH "Build the benches of tests/bench" OFF)

find_program(QUITTANCE_CCACHE ccache)
if(QUITTANCE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${QUITTANCE_CCACHE}")
endif()
find_program(QUITTANCE_MOLD mold)
if(QUITTANCE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

# Every target of ours links this; nothing else sets flags.
add_library(quittance_flags INTERFACE)
target_compile_features(quittance_flags INTERFACE cxx_std_20)
target_include_directories(quittance_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(quittance_flags INTERFACE
    QUITTANCE_VERSION="${PROJECT_VERSION}"
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_MESSAGELOGCONTEXT)
target_compile_options(quittance_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wno-missing-field-initializers # designated initialisers leave defaults out on purpose
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Werror=switch -Werror=unused-result
    # At -O2 GCC 12 takes the unused half of a moved tl::expected for read memory, and misreads std::sort of two-byte
    # values; clang-tidy and the sanitizers watch for the real thing.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-array-bounds>
    $<$<BOOL:${QUITTANCE_WERROR}>:-Werror>)

# quittance_room(<name> SOURCES ... [LINKS lib...] [PUBLIC_LINKS lib...])
#
# One library per folder of core/: static in what we ship, shared in the debug presets, where each of many tests would
# otherwise carry its own copy of everything (30 GB under the sanitizers). Either way it compiles alike, so a compiler
# cache serves both. What it may use comes from the table in Layers.cmake and is public, because our headers show types
# of the rooms below. LINKS is private, because no header shows theirs.
function(quittance_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PUBLIC_LINKS")
    add_library(quittance_${name} ${arg_SOURCES})
    add_library(Quittance::${name} ALIAS quittance_${name})
    set_target_properties(quittance_${name} PROPERTIES DEFINE_SYMBOL "")
    set(rooms ${may_use_core/${name}})
    list(TRANSFORM rooms REPLACE "^core/(.+)$" "$<TARGET_NAME_IF_EXISTS:Quittance::\\1>")
    target_link_libraries(quittance_${name}
        PUBLIC quittance_flags Qt6::Core ${rooms} ${arg_PUBLIC_LINKS}
        PRIVATE ${arg_LINKS})
endfunction()

# quittance_test(<name> <room or target>...) builds tst_<name>.cpp of this folder.
function(quittance_test name)
    add_executable(tst_${name} tst_${name}.cpp)
    list(TRANSFORM ARGN PREPEND "Quittance::")
    target_link_libraries(tst_${name} PRIVATE Qt6::Test ${ARGN})
    target_compile_definitions(tst_${name} PRIVATE QT_FORCE_ASSERTS QUITTANCE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_CRITICALS=1;LC_ALL=C.UTF-8;TZ=UTC;QUITTANCE_BIN=${PROJECT_BINARY_DIR}/bin")
endfunction()
