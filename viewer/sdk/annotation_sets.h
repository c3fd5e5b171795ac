#pragma once

#include <QtPlugin>
#include <string>

namespace viewer::sdk {

/// Marks of several readers of one study, kept apart: what `Annotations` of a host may offer beside itself (asked for
/// by `qobject_cast<AnnotationSets*>`). A second reader who must not see the first one's marks works in a set of his
/// own.
class AnnotationSets {
public:
    virtual ~AnnotationSets() = default;
    /// From now on marks, key images, calibrations and saved views are those of the set; what was on the screen stays
    /// kept under the name that it had, out of sight. Empty: the set that a study opens with. False, and nothing
    /// changed, while something of the present set could not be written yet.
    virtual bool useSet(const std::string& name) = 0;
    virtual std::string currentSet() const = 0;
};

}  // namespace viewer::sdk

Q_DECLARE_INTERFACE(viewer::sdk::AnnotationSets, "org.fimbria.AnnotationSets/1")
