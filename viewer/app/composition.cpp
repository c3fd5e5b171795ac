#include "viewer/app/composition.h"

#include <filesystem>

#include "viewer/dicom/child_decoder.h"
#include "viewer/dicom/child_server.h"
#include "viewer/dicom/writer.h"
#include "viewer/library/archive.h"
#include "viewer/library/folder_index.h"

namespace viewer::app {

FrameOptions frameOptions() {
    // the link, not what it points to: it holds after the file was replaced by an update
    return {makeChildDecoder({"/proc/self/exe", {decodingArgument}})};
}

host::Services compose(std::unique_ptr<host::FileSettings> settings, const std::string& dataDirectory,
                       const FrameOptions& frames) {
    host::Services services;
    services.frames = std::make_shared<host::FrameStore>(std::size_t{48} << 20, frames);
    services.writer = makeDicomWriter();
    // made on first use, like the data directory of a command: one that keeps nothing leaves nothing behind
    services.documents = std::make_unique<Archive>((std::filesystem::absolute(dataDirectory) / "archive").string());
    services.settings = std::move(settings);
    services.index =
        std::make_shared<FolderIndex>((std::filesystem::absolute(dataDirectory) / "index" / "folders.sqlite").string(),
                                      FolderIndex::Options{FolderIndex::runningProgram()});
    return services;
}

}  // namespace viewer::app
