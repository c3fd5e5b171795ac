#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "viewer/sdk/annotation.h"

namespace fake {

namespace sdk = viewer::sdk;

/// Marks in memory, without films: what the window's own do behind sdk::Annotations.
class Annotations : public sdk::Annotations {
public:
    std::vector<sdk::Mark> marks() const override { return all; }
    std::vector<sdk::Mark> marksOn(const sdk::ImageRef& image) const override {
        std::vector<sdk::Mark> found = all;
        std::erase_if(found, [&](const sdk::Mark& mark) { return mark.image != image; });
        return found;
    }
    std::string add(const sdk::Mark& mark) override {
        all.push_back(mark);
        all.back().id = "mark." + std::to_string(++made);
        const std::string id = all.back().id;
        emit changed();
        return id;
    }
    bool change(const sdk::Mark& mark) override {
        for (auto& one : all) {
            if (one.id != mark.id) continue;
            one = mark;
            emit changed();
            return true;
        }
        return false;
    }
    bool remove(const std::string& id) override {
        const bool there = std::erase_if(all, [&](const sdk::Mark& mark) { return mark.id == id; }) > 0;
        if (there) emit changed();
        return there;
    }
    std::vector<sdk::Measurement> measure(const sdk::Mark&) const override { return {}; }
    void goTo(const std::string& id) override { wentTo = id; }
    std::string chosen() const override { return chosenId; }
    void draw(sdk::MarkKind, const std::string& linkedTo) override { asked = linkedTo; }
    bool isLoaded() const override { return loaded; }
    bool isKeyImage(const sdk::ImageRef& image) const override { return keys.count(image) > 0; }
    void setKeyImage(const sdk::ImageRef& image, bool key) override {
        key ? (void)keys.insert(image) : (void)keys.erase(image);
        emit changed();
    }
    std::vector<sdk::ImageRef> keyImages() const override { return {keys.begin(), keys.end()}; }
    sdk::Spacing spacingOf(const std::string& uid) const override {
        const auto found = spacings.find(uid);
        return found == spacings.end() ? sdk::Spacing{} : found->second;
    }
    /// What was kept earlier has been read.
    void load() {
        loaded = true;
        emit changed();
    }
    void calibrate(const std::string& uid, double mm) {
        spacings[uid] = {0.1, 0.1, sdk::SpacingBasis::Manual, std::to_string(mm) + " mm"};
        emit changed();
    }

    std::vector<sdk::Mark> all;
    std::set<sdk::ImageRef> keys;
    std::map<std::string, sdk::Spacing> spacings;
    std::string chosenId, wentTo, asked;
    bool loaded = true;
    int made = 0;
};

}  // namespace fake
