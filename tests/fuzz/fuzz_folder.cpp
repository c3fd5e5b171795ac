#include "tests/fuzz/fuzz_text.h"

FIMBRIA_TEXT_FUZZER(support::readFolderText, support::folderSeeds)
