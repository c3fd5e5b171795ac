#pragma once

#include <QObject>

#include "plugin/panel/navigation.h"
#include "viewer/sdk/comparison.h"

namespace hsg {

/// Drives the host's comparison: the pair is what hangs (immediate fixed, delayed moving), the landmarks have names of
/// the pelvis, and what the reader keeps becomes evidence of the reading. Does nothing with a host without one.
class ComparisonDriver : public QObject {
    Q_OBJECT
public:
    explicit ComparisonDriver(const PanelContext& context, QObject* parent = nullptr);

    void retranslate();
    /// Goes back to a kept comparison. False where its films are not open.
    bool show(const std::string& id);
    void remove(const std::string& id);

private:
    void takePair();
    void tellBetween();
    void nameLandmarks();
    void keep(const viewer::sdk::ComparisonView& view);
    const FilmEntry* entryOf(const viewer::sdk::ImageRef& image) const;
    bool comesFirst(const FilmEntry& a, const FilmEntry& b) const;
    bool areSidesConfirmed() const;

    PanelContext context_;
    viewer::sdk::Comparison* comparison_ = nullptr;
    bool isShowing_ = false;
};

}  // namespace hsg
