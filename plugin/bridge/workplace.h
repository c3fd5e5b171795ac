#pragma once

#include <QObject>
#include <memory>
#include <string>

#include "plugin/bridge/prior_finder.h"
#include "plugin/bridge/second_readings.h"
#include "plugin/bridge/session_desk.h"
#include "plugin/session/reading_session.h"
#include "plugin/shelf/template_shelf.h"
#include "viewer/sdk/host.h"

namespace hsg {

/// The window's reading: follows what is open in the host, finds its draft or its signed report, and keeps the session
/// on it. One for each window.
///
/// A reading keeps the template it was begun with: a draft that is opened again, and a signed report, are shown with
/// theirs (kept in the store by its hash). Where that is another one than the session's, session and desk are made
/// anew: `sessionGoing`, then `sessionCame`.
class Workplace : public QObject {
    Q_OBJECT
public:
    /// `host` outlives it. Opens the template in force; a template with errors leaves no session (see `problem`).
    Workplace(viewer::sdk::Host& host, Clock now, QObject* parent = nullptr);
    ~Workplace() override;

    /// nullptr if the template cannot be used.
    ReadingSession* session() const;
    SessionDesk* desk() const;
    SecondReadings* secondReadings() const;
    PriorFinder* priorFinder() const;
    const Clock& clock() const;
    /// Why there is no session: every problem of the template, one a line, with its place; or that the template is
    /// still being read.
    const std::string& problem() const;

    TemplateShelf& shelf() const;
    /// The template that the open draft could be taken to: the one in force or that of `templateId`; nullptr if it is
    /// the draft's own, or what is open is signed.
    std::shared_ptr<const reporting::CompiledTemplate> otherTemplate(const std::string& templateId = {}) const;
    /// Takes the open draft to that template: what fits stays, the rest is listed to the reader, kept, and counts as
    /// blank. False if there is no such template.
    bool takeTo(const std::string& templateId = {});

    /// One sentence if answers are on the screen that could not be written; else nothing is ever left unfinished.
    std::string unfinished() const;
    /// Returns when every answer is on the disk.
    void flush();

signals:
    /// Whoever refers to the session or its desk lets go of them now.
    void sessionGoing();
    void sessionCame();
    /// There is no session, and `problem` is another one.
    void problemChanged();

private:
    void openStudies();
    /// What is open is written, closed and opened again.
    void open(const std::vector<std::string>& keys);
    /// The same from inside a view: where it has to go with its template, it is opened after the view returned.
    void reopen();
    void closeReading();
    void openReading(const std::vector<std::string>& keys);
    struct Signed;
    std::optional<Signed> findSigned(const std::vector<std::string>& keys) const;
    void showSigned(const Signed& found);
    /// The template that the reading of these studies would be opened with; nothing is open meanwhile.
    std::string hashFor(const std::vector<std::string>& keys);
    /// The session is on this template from now on; nothing is open in a session that was made anew.
    void useTemplate(std::shared_ptr<const reporting::CompiledTemplate> compiled);
    void makeDesks();
    std::shared_ptr<const reporting::CompiledTemplate> templateOf(const reporting::TemplateRef& ref) const;
    std::shared_ptr<const reporting::CompiledTemplate> forNewReading() const;
    void keepTemplate();
    void followShelf();
    void tellShelf();
    /// Nothing was said in it yet.
    bool isUntouched() const;
    void endDraftOf(const Signatures::Ended& one);

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
