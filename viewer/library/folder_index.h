#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "viewer/dicom/file_facts.h"

namespace viewer {

/// What the headers of the files said that were found so far, so that a folder opens at once the next time and only
/// changed files are read again. A cache: it can be deleted at any time, a damaged one, one of another program version
/// or one whose rows do not check is thrown away and made again, and where it cannot be written the search goes on
/// without. Holds patient data: it lies in a folder of its owner alone (0700, file 0600).
///
/// Any thread; several processes may share a file.
class FolderIndex {
public:
    struct Options {
        std::string maker;  ///< the program that reads the headers: what another one made is not believed
        /// A file that changed later than this before it was read may change again within one tick of the file
        /// system's clock: it is read again next time.
        std::chrono::milliseconds settling{2000};
    };

    /// Made on the first search, with the folders that it lies in.
    FolderIndex(std::string file, Options options);

    /// For one buildStudies, on the calling thread. What was found is written at its end in one transaction; a
    /// cancelled search keeps what it has read.
    std::unique_ptr<KnownFiles> search() const;

    /// How many files are known. For measurements and tests.
    std::size_t count() const;

    /// The running program, by its file: another build may read a header differently.
    static std::string runningProgram();

private:
    std::string file_;
    Options options_;
};

}  // namespace viewer
