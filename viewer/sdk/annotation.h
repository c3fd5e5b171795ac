#pragma once

#include <QObject>
#include <string>
#include <vector>

#include "viewer/sdk/film_geometry.h"
#include "viewer/sdk/image_ref.h"
#include "viewer/sdk/study.h"

namespace viewer::sdk {

enum class MarkKind { Point, Length, Angle, Ellipse, Region, Arrow, Text };

/// A mark on one frame. Points by kind: Point 1; Length 2 (ends); Angle 3 (arm, vertex, arm); Ellipse 4 (ends of the
/// major axis, ends of the minor axis, as PS3.3 C.10.5.1.2 orders them); Region 3 or more, closed; Arrow 2 (tip first);
/// Text 1 (its anchor).
struct Mark {
    std::string id;  ///< a UID; given by `add`
    ImageRef image;
    MarkKind kind = MarkKind::Point;
    std::vector<FilmPoint> points;
    std::string text;      ///< the reader's words, UTF-8; may be empty except for Text
    std::string linkedTo;  ///< what a plugin wants to find again, e.g. the answer that this mark is evidence of
    bool operator==(const Mark&) const = default;
};

/// What a mark measures, and how far it may be trusted (peers e4): without a spacing there is no mm at all.
struct Measurement {
    double value = 0;   ///< length, angle or area
    std::string unit;   ///< UCUM: "mm", "mm2", "deg", "{pixels}", "{pixels}2"
    std::string basis;  ///< in the language of the window: "at detector", "manual, 20 mm"; empty for angles and pixels
    bool operator==(const Measurement&) const = default;
};

/// Marks, key images and calibrations of what is open. They are saved by themselves (a presentation state and a key
/// object note below the data directory) and are there again when the study is reopened. Lives on the GUI thread.
class Annotations : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual std::vector<Mark> marks() const = 0;
    virtual std::vector<Mark> marksOn(const ImageRef& image) const = 0;
    /// Gives the id. A mark whose number of points is wrong for its kind is not taken: empty id.
    virtual std::string add(const Mark& mark) = 0;
    /// Replaces the mark with that id; false if there is none.
    virtual bool change(const Mark& mark) = 0;
    virtual bool remove(const std::string& id) = 0;
    /// What the mark measures; empty for Point, Arrow, Text.
    virtual std::vector<Measurement> measure(const Mark& mark) const = 0;
    /// Shows the film of the mark in the active pane and marks it as chosen.
    virtual void goTo(const std::string& id) = 0;
    /// The mark that the reader chose last and that is still there; empty if none.
    virtual std::string chosen() const = 0;
    /// Gives the reader the tool of that kind; the next mark that is drawn is linked to `linkedTo`.
    virtual void draw(MarkKind kind, const std::string& linkedTo) = 0;
    /// False while what was kept earlier is being read: a mark that is not there may yet come (`changed` follows).
    virtual bool isLoaded() const = 0;

    virtual bool isKeyImage(const ImageRef& image) const = 0;
    virtual void setKeyImage(const ImageRef& image, bool key) = 0;
    virtual std::vector<ImageRef> keyImages() const = 0;

    /// What lengths on the instance are measured with: the reader's calibration, else the header's.
    virtual Spacing spacingOf(const std::string& sopInstanceUid) const = 0;

signals:
    /// Marks, key images or calibrations changed.
    void changed();
    /// The reader chose a mark on a film.
    void markChosen(const QString& id);
};

}  // namespace viewer::sdk
