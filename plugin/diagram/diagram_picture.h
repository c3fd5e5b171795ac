#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSize>
#include <memory>
#include <string>
#include <vector>

#include "plugin/diagram/diagram_parts.h"

class QSvgRenderer;

namespace hsg {

/// The template's drawing in the dark: black ink becomes light, white paper the ground, and each element takes the
/// colour of its state. Its shapes and hatchings stay those of the printed report, so that no state differs by colour
/// alone. GUI thread.
class DiagramPicture {
public:
    explicit DiagramPicture(const reporting::Template& source);
    ~DiagramPicture();

    /// Draws anew only if a state differs.
    void setParts(const std::vector<DiagramPart>& parts);
    bool isValid() const;
    QSizeF drawingSize() const;
    /// In device pixels.
    QImage picture(const QSize& size);
    /// The states that left ink in the last picture, in the order of the drawing: its legend.
    const std::vector<std::string>& drawnStates() const { return drawnStates_; }
    /// Where an element lies, in shares of the drawing (0…1); empty if the drawing lacks it.
    QRectF placeOf(const std::string& element) const;

private:
    /// True if it left ink.
    bool paintPart(QImage& onto, const DiagramPart& part) const;

    const reporting::Template& source_;
    std::vector<DiagramPart> parts_;
    std::unique_ptr<QSvgRenderer> renderer_;
    QImage drawn_;
    std::vector<std::string> drawnStates_;
};

/// By the id of the state; a state of a department's own has the colour of the text.
QColor stateColour(const std::string& state);
/// The same in a sign, for the legend.
QString stateSign(const std::string& state);

}  // namespace hsg
