#pragma once

#include <QObject>
#include <map>
#include <set>
#include <string>

#include "plugin/panel/navigation.h"
#include "plugin/session/mark_evidence.h"

namespace hsg {

/// Keeps marks and answers in step: a linked mark that moves takes the place of its evidence along, one that goes takes
/// it away; evidence with a place and no mark (a reading from elsewhere, an undone edit) gets its mark. Calibrations of
/// films and key images become facts of the reading. Nothing is done without marks (a command), or before those that
/// were kept are read.
class MarkLinks : public QObject {
    Q_OBJECT
public:
    explicit MarkLinks(const PanelContext& context);

private:
    void fromMarks();
    void fromReading();
    void takeFacts();
    void takeKeyImages();
    void takeCalibrations();
    void giveMark(const reporting::QuestionRef& ref, const reporting::Evidence& evidence);

    PanelContext context_;
    std::set<std::string> linked_;  ///< links that marks had when they were last looked at
    std::string reading_;           ///< whose links these are
    bool isBusy_ = false;
};

/// The chosen mark becomes the evidence of the answer (of the answer to come, where the question is blank). False
/// without a chosen mark on a film of the reading.
bool linkChosenMark(const PanelContext& context, const reporting::QuestionRef& ref);
/// The marks stay, as marks of no answer.
void unlinkMarks(const PanelContext& context, const reporting::QuestionRef& ref);
/// The mark on the frame that is linked to the answer; empty if none.
std::string linkedMark(const reporting::QuestionRef& ref, const viewer::sdk::ImageRef& image,
                       const viewer::sdk::Annotations& marks);

}  // namespace hsg
