#pragma once

#include <QImage>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "viewer/dicom/frame_source.h"
#include "viewer/sdk/study.h"
#include "viewer/ui/film_panes.h"

/// Films made in memory, a provider of them, and waiting for the panes.
namespace films {

/// A source whose frames come from a function (1-based number); counts what was decoded.
class Source : public viewer::FrameSource {
public:
    std::function<viewer::Frame(int)> make;
    viewer::GrayscaleParameters grey;
    int count = 1;
    bool broken = false;
    std::shared_ptr<std::atomic<bool>> blocked = std::make_shared<std::atomic<bool>>(false);
    mutable std::atomic<int> decoded{0};

    int frameCount() const override { return count; }
    const viewer::GrayscaleParameters& grayscale() const override { return grey; }
    viewer::sdk::Result<std::shared_ptr<const viewer::Frame>> frame(int number) const override;
};

struct Provider : viewer::ui::FrameProvider {
    std::map<std::string, std::shared_ptr<Source>> sources;
    viewer::sdk::Result<std::shared_ptr<const viewer::FrameSource>> source(const std::string& uid) const override;
};

/// 12 bit unsigned MONOCHROME2 with a window over everything.
viewer::GrayscaleParameters twelveBit();
/// Every pixel another value where possible: a gradient that no flip or turn maps onto itself.
viewer::Frame ramp(int width, int height, int values = 4096);

/// One patient, one study, one series; instances are added to it.
struct Set {
    Set();
    std::shared_ptr<Provider> provider = std::make_shared<Provider>();
    viewer::sdk::StudySet studies;
    /// Adds an instance with this source to series `series` (made as needed).
    viewer::sdk::Instance& add(const std::string& uid, std::shared_ptr<Source> source, int series = 0);
    std::shared_ptr<Source> addRamp(const std::string& uid, int width, int height, int series = 0);
};

viewer::sdk::Arrangement row(const std::vector<std::string>& uids);

bool waitFor(const std::function<bool()>& condition, int ms = 8000);
/// Shows the panes at a size and waits until they are settled.
void show(viewer::ui::FilmPanes& panes, int width = 800, int height = 600);
bool settle(viewer::ui::FilmPanes& panes);
/// The canvas as it is on the screen, films and texts.
QImage grab(viewer::ui::FilmPanes& panes);
QWidget& canvas(viewer::ui::FilmPanes& panes);

}  // namespace films
