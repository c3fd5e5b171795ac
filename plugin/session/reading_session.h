#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// Where each accepted edit is kept before the views redraw (reporting/store through the bridge). A failure stops input.
class Journal {
public:
    virtual ~Journal() = default;
    virtual reporting::Result<void> append(const reporting::Reading& reading) = 0;
};

/// A change of the reading. Each returns the new Reading; nothing is mutated in place.
struct Edit {
    std::string description;  ///< for "Undo …", in no language: an id such as "answer:reach:right"
    std::function<reporting::Reading(const reporting::Reading&)> apply;
};

/// The only mutable object of the plugin: apply(edit) makes a new Reading, journals it, assesses it, and tells every view once.
class ReadingSession : public QObject {
    Q_OBJECT
public:
    ReadingSession(std::shared_ptr<const reporting::CompiledTemplate> compiled, std::unique_ptr<Journal> journal,
                   QObject* parent = nullptr);
    ~ReadingSession() override;

    const reporting::CompiledTemplate& compiled() const;
    const reporting::Template& source() const;
    const reporting::Reading& reading() const;
    /// The reading seen through its template; valid until the next `changed`.
    const reporting::Evaluation& evaluation() const;
    const reporting::Assessment& assessment() const;
    const FilmSet& films() const;

    /// Starts on a study set, with a reading found in the journal or a new one. Not undoable.
    void open(const viewer::sdk::StudySet& studies, std::shared_ptr<const viewer::sdk::FrameReader> headers,
              reporting::Reading reading);

    /// False if the journal refused (then nothing changed and `storageFailed` was emitted) or the session is read-only.
    bool apply(const Edit& edit);
    bool setAnswer(const reporting::Answer& answer);
    bool clearAnswer(const std::string& question, const reporting::SideId& side);
    bool setPhase(const std::string& filmId, const std::string& phase);
    bool setMark(const std::string& markId, reporting::LocalTime time);
    bool confirmIdentity(const std::string& studyUid);
    bool setOverride(const reporting::SideId& side, const std::string& conclusion, const std::string& reason);
    bool clearOverride(const reporting::SideId& side);
    bool acknowledge(const std::string& rule, const reporting::SideId& side, const std::string& reason);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    /// After signing: no edit is taken any more.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const;

    /// What the headers already say for a blank question: a proposal, not an answer.
    struct Proposal {
        reporting::Answer answer;  ///< origin Header
        std::string source;        ///< attribute keyword
    };
    std::vector<Proposal> proposals() const;

signals:
    void changed();
    void storageFailed(const QString& message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
