#include "viewer/dicom/dicomdir_writer.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcddirif.h>

#include <filesystem>
#include <vector>

#include "viewer/dicom/file_list.h"

namespace viewer {

namespace {

namespace fs = std::filesystem;

tl::unexpected<sdk::Error> failed(const char* code, const std::string& message, const std::string& where) {
    return tl::unexpected(sdk::Error{code, message, where});
}

/// The DICOM files below the folder, relative to it; an existing DICOMDIR is replaced, other files are left out.
std::vector<std::string> membersOf(const std::string& folder) {
    std::vector<sdk::HiddenFile> hidden;
    std::vector<std::string> members;
    for (const auto& [path, canonical] : findFiles({folder}, nullptr, hidden).files) {
        const auto file = scanFile(path);
        if (file && !isDicomDir(**file) && (*file)->header().has(tag::SOPClassUID))
            members.push_back(fs::relative(path, folder).string());
    }
    return members;
}

}  // namespace

sdk::Result<void> writeDicomDir(const std::string& folder) try {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return failed("write.io", "The folder does not exist.", folder);
    const std::vector<std::string> members = membersOf(folder);
    if (members.empty()) return failed("write.dicomdir", "The folder holds no DICOM files.", folder);

    const std::string target = (fs::path(folder) / "DICOMDIR").string();
    fs::remove(target, error);
    DicomDirInterface directory;
    directory.disableBackupMode();
    // any transfer syntax that is written here may lie on the medium
    directory.disableTransferSyntaxCheck();
    directory.disableEncodingCheck();
    directory.enableInventMode(OFTrue);
    if (directory.createNewDicomDir(DicomDirInterface::AP_GeneralPurpose, target.c_str(), "FIMBRIA").bad())
        return failed("write.io", "The DICOMDIR cannot be written.", target);
    for (const auto& member : members)
        if (directory.addDicomFile(member.c_str(), folder.c_str()).bad())
            return failed("write.dicomdir",
                          "The file cannot be listed in a DICOMDIR: its name or its header does not allow it.", member);
    if (directory.writeDicomDir(EET_ExplicitLength, EGL_withoutGL).bad())
        return failed("write.io", "The DICOMDIR cannot be written.", target);
    return {};
} catch (const std::exception&) {
    return failed("write.io", "The folder cannot be read.", folder);
}

}  // namespace viewer
