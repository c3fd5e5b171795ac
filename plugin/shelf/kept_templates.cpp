#include "plugin/shelf/kept_templates.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "reporting/store/report_store.h"

namespace hsg {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest = 64u << 20;

fs::path besides(const std::string& folder) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(folder, error);
    return (error ? fs::path(folder) : whole).parent_path();
}

}  // namespace

std::optional<KeptTemplate> readKept(const std::string& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error || size > largest) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    const auto root = nlohmann::json::parse(in, nullptr, false);
    if (!root.is_object()) return std::nullopt;
    const auto text = [&](const char* key) {
        const auto found = root.find(key);
        return found != root.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    KeptTemplate kept{text("id"), text("version"), text("hash"), text("folder"), text("resolved")};
    if (kept.id.empty() || kept.resolved.empty()) return std::nullopt;
    return kept;
}

reporting::Result<void> writeKept(const KeptTemplate& kept, const std::string& file) {
    std::error_code error;
    fs::create_directories(fs::path(file).parent_path(), error);
    if (error) return tl::make_unexpected(reporting::Error{"shelf.io", "A folder cannot be made.", {}});
    const nlohmann::json root{{"id", kept.id},
                              {"version", kept.version},
                              {"hash", kept.hash},
                              {"folder", kept.folder},
                              {"resolved", kept.resolved}};
    return reporting::writeDurably(file, root.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

std::string keptFile(const std::string& keptFolder, const std::string& id) {
    return (fs::path(keptFolder) / (id + ".json")).string();
}

std::vector<KeptTemplate> allKept(const std::string& keptFolder) {
    std::vector<KeptTemplate> all;
    std::error_code error;
    for (fs::directory_iterator it(keptFolder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json")
            if (auto kept = readKept(it->path().string())) all.push_back(std::move(*kept));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return all;
}

void keepGood(const reporting::Template& good, const std::string& folder, const std::string& keptFolder) {
    if (keptFolder.empty()) return;
    const auto file = keptFile(keptFolder, good.id);
    const auto kept = readKept(file);
    if (kept && kept->hash == good.hash && kept->version == good.version && kept->folder == folder) return;
    // a full disk is no reason not to read with it
    (void)writeKept({good.id, good.version, good.hash, folder, good.resolved}, file);
}

std::string versionsFolder(const std::string& folder, const std::string& id) {
    return (besides(folder) / "versions" / id).string();
}

std::string versionFile(const std::string& folder, const std::string& id, const std::string& version) {
    return (fs::path(versionsFolder(folder, id)) / version / "resolved.json").string();
}

std::shared_ptr<const reporting::CompiledTemplate> openKept(const KeptTemplate& kept) {
    auto compilation = reporting::openResolved(kept.resolved);
    return compilation.value;
}

}  // namespace hsg
