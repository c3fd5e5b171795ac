#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "viewer/sdk/comparison.h"
#include "viewer/sdk/host.h"

/// A host without a viewer: it records what the plugin asks of it.
namespace fake {

namespace sdk = viewer::sdk;

class Display : public sdk::Display {
public:
    void arrange(const sdk::Arrangement& arrangement) override {
        now = arrangement;
        ++arranged;
        for (std::size_t i = 0; i < now.panes.size(); ++i)
            if (now.panes[i].image) emit imageShown(static_cast<int>(i), *now.panes[i].image);
    }
    sdk::Arrangement arrangement() const override { return now; }
    void setLinks(const sdk::Links& links) override { linked = links; }
    sdk::Links links() const override { return linked; }
    int activePane() const override { return active; }
    void setActivePane(int pane) override { active = pane; }
    void setSides(const std::string& uid, sdk::RightSide right, bool confirmed) override {
        sides[uid] = {right, confirmed};
    }
    void takeFocus() override {}

    sdk::Arrangement now;
    sdk::Links linked;
    int active = 0, arranged = 0;
    std::map<std::string, std::pair<sdk::RightSide, bool>> sides;
};

class Frames : public sdk::FrameReader {
public:
    sdk::Result<sdk::GreyImage> presentation(const sdk::ImageRef&, int maxEdge) const override {
        const int edge = maxEdge > 0 ? maxEdge : 64;
        sdk::GreyImage image{edge, edge, std::vector<std::uint8_t>(static_cast<std::size_t>(edge * edge), 150)};
        for (int y = edge / 4; y < edge / 2; ++y)  // a dark wedge, like a cavity
            for (int x = y; x < edge - y; ++x) image.pixels[static_cast<std::size_t>(y * edge + x)] = 30;
        return image;
    }
    sdk::Result<std::string> header(const std::string&, const std::string& keyword) const override {
        const auto found = values.find(keyword);
        return found == values.end() ? std::string() : found->second;
    }
    std::map<std::string, std::string> values;
};

class Settings : public sdk::Settings {
public:
    std::optional<std::string> value(const std::string& key) const override {
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    }
    void setValue(const std::string& key, const std::string& value) override { values[key] = value; }
    std::string dataDirectory() const override { return folder; }
    std::string language() const override { return spoken; }
    std::map<std::string, std::string> values;
    std::string spoken = "en", folder = ".";
};

class Writer : public sdk::DicomWriter {
public:
    sdk::Result<void> write(const std::string&, const sdk::DicomItem&, const sdk::PixelFrames&,
                            sdk::WriteSyntax) const override {
        return {};
    }
    sdk::Result<void> writeDicomDir(const std::string&) const override { return {}; }
};

class Documents : public sdk::Documents {
public:
    sdk::Result<std::vector<std::string>> store(const std::string&, const std::vector<sdk::StoredDocument>&) override {
        return std::vector<std::string>();
    }
    std::vector<std::string> list(const std::string&) const override { return {}; }
};

/// Registers at a word and shows what it is told to.
class Comparison : public sdk::Comparison {
public:
    void setPair(const std::optional<sdk::FilmPair>& pair) override {
        now.pair = pair.value_or(sdk::FilmPair{});
        hasPair = pair.has_value();
        emit pairChanged();
    }
    std::optional<sdk::FilmPair> pair() const override { return hasPair ? std::optional(now.pair) : std::nullopt; }
    void setLandmarkNames(const std::vector<sdk::Landmark>& all) override { names = all; }
    std::vector<sdk::Landmark> landmarks() const override { return now.landmarks; }
    void setLandmarks(const std::vector<sdk::Landmark>& landmarks) override { now.landmarks = landmarks; }
    void setBetween(const std::optional<sdk::Badge>& words) override { between = words; }
    void registerAutomatically() override { now.registration.method = sdk::RegistrationMethod::Automatic; }
    void registerByLandmarks() override { now.registration.method = sdk::RegistrationMethod::Landmarks; }
    sdk::Registration registration() const override { return now.registration; }
    bool isBusy() const override { return false; }
    void setMode(sdk::CompareMode mode) override { now.mode = mode; }
    sdk::ComparisonView view() const override { return now; }
    bool show(const sdk::ComparisonView& view) override {
        if (isGone) return false;
        now = view;
        ++shown;
        return true;
    }
    sdk::Result<sdk::GreyImage> picture(const sdk::ComparisonView&, int) const override {
        return tl::unexpected(sdk::Error{"compare.none", "No picture here.", ""});
    }

    sdk::ComparisonView now;
    std::vector<sdk::Landmark> names;
    std::optional<sdk::Badge> between;
    bool hasPair = false, isGone = false;
    int shown = 0;
};

class Host : public sdk::Host {
public:
    sdk::Comparison* comparison() override { return &compared; }
    sdk::Annotations* annotations() override { return marks; }
    const sdk::StudySet& studies() const override { return set; }
    sdk::Result<sdk::StudySet> load(const std::vector<std::string>&) override { return set; }
    std::shared_ptr<const sdk::FrameReader> frames() const override { return reader; }
    sdk::Display* display() override { return &screen; }
    sdk::DicomWriter& writer() override { return dicomWriter; }
    sdk::Documents& documents() override { return archive; }
    sdk::Settings& settings() override { return kept; }
    void notify(const std::string& text, sdk::Severity) override { notices.push_back(text); }

    void speak(const std::string& language) {
        kept.spoken = language;
        emit languageChanged();
    }

    sdk::StudySet set;
    std::shared_ptr<Frames> reader = std::make_shared<Frames>();
    Display screen;
    Comparison compared;
    Settings kept;
    Writer dicomWriter;
    Documents archive;
    std::vector<std::string> notices;
    sdk::Annotations* marks = nullptr;  ///< none unless a test gives some
};

}  // namespace fake
