#include "viewer/app/composition.h"

#include <filesystem>

#include "viewer/dicom/writer.h"
#include "viewer/library/archive.h"

namespace viewer::app {

host::Services compose(std::unique_ptr<host::FileSettings> settings, const std::string& dataDirectory) {
    host::Services services;
    services.frames = std::make_shared<host::FrameStore>();
    services.writer = makeDicomWriter();
    // made on first use, like the data directory of a command: one that keeps nothing leaves nothing behind
    services.documents = std::make_unique<Archive>((std::filesystem::absolute(dataDirectory) / "archive").string());
    services.settings = std::move(settings);
    return services;
}

}  // namespace viewer::app
