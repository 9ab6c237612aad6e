#include "core/exchange/einvoice/einvoice_importer.h"
#include "tests/fuzz/fuzz_importer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const quittance::exchange::UblImporter kImporter;
    return quittance::exchange::fuzzImporter(kImporter, data, size);
}
