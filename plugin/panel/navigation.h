#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <string>

#include "plugin/session/reading_session.h"
#include "reporting/model/assessment.h"
#include "viewer/sdk/host.h"

namespace hsg {

class ReportDesk;

/// A step of the guide, once a side where the template says so.
struct StepRef {
    std::string step;  ///< a step id of the template; empty: the report page
    reporting::SideId side;
    bool operator==(const StepRef&) const = default;
    bool isReport() const { return step.empty(); }
};

/// Where the reader is, as opposed to what was answered (that is the session's). The views know this and the session,
/// and nothing of each other.
class Navigation : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const StepRef& step() const { return step_; }
    /// Emits stepChanged if it differs.
    void goToStep(const StepRef& step);
    /// The step that a study opens on: the pair that hangs then stays.
    void openAt(const StepRef& step);
    bool isOpening() const { return isOpening_; }
    /// The question that has the keyboard, or had it last on this step; empty: none.
    const reporting::QuestionRef& question() const { return question_; }
    void setQuestion(const reporting::QuestionRef& question) { question_ = question; }
    /// Asks the guide to put the focus on that question (contradictions, missing answers).
    void goToQuestion(const reporting::QuestionRef& question) { emit questionWanted(question); }
    /// Asks for a trial of another answer to that question ("what if?"); an empty one: of any.
    void tryAnswer(const reporting::QuestionRef& question) { emit trialWanted(question); }
    /// Asks for a film in a pane: -1 the active one.
    void showFilm(const std::string& filmId, int pane = -1) { emit filmWanted(filmId, pane); }

signals:
    void stepChanged();
    void questionWanted(const reporting::QuestionRef& question);
    void trialWanted(const reporting::QuestionRef& question);
    void filmWanted(const std::string& filmId, int pane);

private:
    StepRef step_;
    reporting::QuestionRef question_;
    bool isOpening_ = false;
};

/// What every view is given. All of it outlives the views.
struct PanelContext {
    viewer::sdk::Host& host;
    ReadingSession& session;
    ReportDesk& desk;
    Navigation& navigation;
    std::function<reporting::LocalTime()> now;  ///< the wall clock of the workstation
};

}  // namespace hsg
