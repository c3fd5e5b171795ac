#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "plugin/films/film_set.h"
#include "plugin/session/step_acts.h"
#include "reporting/model/assessment.h"
#include "reporting/model/reading.h"
#include "reporting/rules/compiled_template.h"
#include "viewer/sdk/study.h"

namespace hsg {

/// Where each accepted edit is kept before the views redraw (reporting/store through the bridge). A failure stops
/// input.
class Journal {
public:
    virtual ~Journal() = default;
    virtual reporting::Result<void> append(const reporting::Reading& reading) = 0;
};

/// A change of the reading. Each returns the new Reading; nothing is mutated in place.
struct Edit {
    std::string description;  ///< for "Undo …", in no language: an id such as "answer:reach:right"
    std::function<reporting::Reading(const reporting::Reading&)> apply;
    bool isFact = false;  ///< something that the films know (a calibration, a key image): undo and redo keep it
};

/// The only mutable object of the plugin: apply(edit) makes a new Reading, journals it, assesses it, and tells every
/// view once.
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

    /// Starts on a study set, with a reading found in the journal or a new one. Not undoable. With the reading that is
    /// open already (more studies came), the undo lists stay.
    void open(const viewer::sdk::StudySet& studies, std::shared_ptr<const viewer::sdk::FrameReader> headers,
              reporting::Reading reading);

    /// False if the journal refused (then nothing changed and `storageFailed` was emitted) or the session is read-only.
    bool apply(const Edit& edit);
    /// An answer without evidence gets the default of its question (defaultEvidence).
    bool setAnswer(const reporting::Answer& answer);
    bool clearAnswer(const std::string& question, const reporting::SideId& side);
    bool setPhase(const std::string& filmId, const std::string& phase);
    /// The time that the reader knows of a film without a usable one.
    bool setFilmTime(const std::string& filmId, reporting::LocalTime time);
    /// Another frame of a stored run in place of the one that stands for it, or as a film of its own. Its time is that
    /// of the frame; without a phase it is proposed as for any film. A film that something cites keeps its frame.
    bool setFrame(const std::string& filmId, int frame);
    bool addFrame(const std::string& filmId, int frame, const std::string& phase = {});
    /// Takes a frame of a run out of the films again; refused if it is the run's only one or an answer cites it.
    bool removeFrame(const std::string& filmId);
    /// How many answers (of blinded readings too) and comparisons cite the film.
    int citations(const std::string& filmId) const;
    bool setMark(const std::string& markId, reporting::LocalTime time);
    bool clearMark(const std::string& markId);
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

    /// A write failed and no edit is taken until `retryStorage` could write what is on the screen.
    bool isStopped() const;
    bool retryStorage();

    using Proposal = hsg::Proposal;
    std::vector<Proposal> proposals() const;
    /// What acceptProposals would set. Listed beforehand; the reader sees it.
    std::vector<Proposal> proposals(const std::string& step, const reporting::SideId& side) const;
    /// All of them as one edit; true too where there are none.
    bool acceptProposals(const std::string& step, const reporting::SideId& side);

    /// What the act "normal for what these films show" would set (step_acts.h): the reader sees it before. Films on the
    /// screen come first as its evidence.
    using Normal = NormalAct;
    Normal normalAnswers(const std::string& step, const reporting::SideId& side,
                         const std::vector<std::string>& preferredFilms = {}) const;
    /// The act itself: one edit, blanks only.
    bool acceptNormal(const Normal& normal);

    /// The film that a question's answer rests on by default (Question::films): for a delayed one the film that counts
    /// (domain.md §4.2), else the first that the step hangs. Empty if the question wants none or there is none.
    std::vector<reporting::Evidence> defaultEvidence(const std::string& question) const;

signals:
    void changed();
    void storageFailed(const QString& message);

private:
    using Answers = std::vector<reporting::Answer>;
    bool setAnswers(const std::string& description, const Answers& answers);
    ProposalSources sources() const;

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
