#pragma once

#include <filesystem>
#include <map>
#include <thread>

#include "tests/support/run_command.h"
#include "viewer/sdk/host.h"

/// A host without a window: studies as values, documents as files below a scratch folder, a disk that can be full.
namespace test {

class FakeDocuments : public viewer::sdk::Documents {
public:
    explicit FakeDocuments(std::string folder) : folder_(std::move(folder)) {}
    bool full = false;
    int slowMs = 0;                                          ///< a slow disk
    std::map<std::string, std::vector<std::string>> stored;  ///< study → paths

    viewer::sdk::Result<std::vector<std::string>> store(
        const std::string& studyUid, const std::vector<viewer::sdk::StoredDocument>& documents) override {
        std::this_thread::sleep_for(std::chrono::milliseconds(slowMs));
        if (full) return tl::make_unexpected(viewer::sdk::Error{"store.full", "The disk is full.", {}});
        std::vector<std::string> paths;
        for (const auto& document : documents) {
            std::filesystem::create_directories(folder_ + "/" + studyUid);
            paths.push_back(folder_ + "/" + studyUid + "/" + document.fileName);
            std::ofstream(paths.back(), std::ios::binary) << document.bytes;
        }
        auto& all = stored[studyUid];
        all.insert(all.end(), paths.begin(), paths.end());
        return paths;
    }
    std::vector<std::string> list(const std::string& studyUid) const override {
        const auto found = stored.find(studyUid);
        return found == stored.end() ? std::vector<std::string>{} : found->second;
    }

private:
    std::string folder_;
};

class FakeSettings : public viewer::sdk::Settings {
public:
    explicit FakeSettings(std::string folder) : folder_(std::move(folder)) {}
    std::map<std::string, std::string> values;

    std::optional<std::string> value(const std::string& key) const override {
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    void setValue(const std::string& key, const std::string& text) override { values[key] = text; }
    std::string dataDirectory() const override { return folder_; }
    std::string language() const override { return "en"; }

private:
    std::string folder_;
};

/// A grey wedge for every film, no header values.
class FakeFrames : public viewer::sdk::FrameReader {
public:
    viewer::sdk::Result<viewer::sdk::GreyImage> presentation(const viewer::sdk::ImageRef&, int) const override {
        viewer::sdk::GreyImage image{64, 48, {}};
        for (int i = 0; i < 64 * 48; ++i) image.pixels.push_back(static_cast<std::uint8_t>(i % 64 * 4));
        return image;
    }
    viewer::sdk::Result<std::string> header(const std::string&, const std::string&) const override {
        return std::string();
    }
};

class NoWriter : public viewer::sdk::DicomWriter {
public:
    viewer::sdk::Result<void> write(const std::string&, const viewer::sdk::DicomItem&, const viewer::sdk::PixelFrames&,
                                    viewer::sdk::WriteSyntax) const override {
        return tl::make_unexpected(viewer::sdk::Error{"write.io", "Nothing is written here.", {}});
    }
    viewer::sdk::Result<void> writeDicomDir(const std::string&) const override { return {}; }
};

class FakeHost : public viewer::sdk::Host {
public:
    explicit FakeHost(const Scratch& scratch)
        : documentStore(scratch.path("archive")), settingStore(makeFolder(scratch.path("data"))) {}

    viewer::sdk::StudySet open;
    FakeDocuments documentStore;
    FakeSettings settingStore;
    std::vector<std::string> notes;

    void show(const viewer::sdk::StudySet& studies) {
        open = studies;
        emit studiesChanged();
    }

    const viewer::sdk::StudySet& studies() const override { return open; }
    viewer::sdk::Result<viewer::sdk::StudySet> load(const std::vector<std::string>& paths) override {
        if (paths.front() == "nowhere")
            return tl::make_unexpected(viewer::sdk::Error{"load.path", "There is no such file.", paths.front()});
        return open;
    }
    std::shared_ptr<const viewer::sdk::FrameReader> frames() const override { return frames_; }
    viewer::sdk::Display* display() override { return nullptr; }
    viewer::sdk::DicomWriter& writer() override { return writer_; }
    viewer::sdk::Documents& documents() override { return documentStore; }
    viewer::sdk::Settings& settings() override { return settingStore; }
    void notify(const std::string& text, viewer::sdk::Severity) override { notes.push_back(text); }

private:
    static std::string makeFolder(const std::string& path) {
        std::filesystem::create_directories(path);
        return path;
    }
    std::shared_ptr<FakeFrames> frames_ = std::make_shared<FakeFrames>();
    NoWriter writer_;
};

}  // namespace test
