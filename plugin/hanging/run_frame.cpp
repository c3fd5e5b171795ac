#include "plugin/hanging/run_frame.h"

#include <QCoreApplication>
#include <algorithm>

namespace hsg {

using viewer::sdk::Severity;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(hsg::RunFrame)
};

void say(const PanelContext& context, const QString& text, Severity severity) {
    context.host.notify(text.toStdString(), severity);
}

const FilmEntry* filmOf(const ReadingSession& session, const viewer::sdk::ImageRef& image, bool sameFrame) {
    for (const auto& entry : session.films().films)
        if (entry.film.sopInstanceUid == image.sopInstanceUid && (!sameFrame || entry.film.frame == image.frame))
            return &entry;
    return nullptr;
}

}  // namespace

std::optional<RunFrame> runFrameShown(const PanelContext& context) {
    auto* display = context.host.display();
    if (!display) return std::nullopt;
    const auto shown = display->arrangement();
    const auto pane = static_cast<std::size_t>(std::max(0, display->activePane()));
    if (pane >= shown.panes.size() || !shown.panes[pane].image) return std::nullopt;
    const auto& image = *shown.panes[pane].image;
    const auto* film = filmOf(context.session, image, false);
    if (!film || film->frames < 2 || image.frame > film->frames || filmOf(context.session, image, true))
        return std::nullopt;
    return RunFrame{film->film.id, image.frame};
}

bool addRunFrame(const PanelContext& context) {
    const auto frame = runFrameShown(context);
    if (!frame) {
        say(context, Text::tr("The active pane shows no frame of a run that is not in the strip yet."),
            Severity::Neutral);
        return false;
    }
    if (!context.session.addFrame(frame->filmId, frame->frame)) return false;
    say(context, Text::tr("Frame %1 is a film of the strip now.").arg(frame->frame), Severity::Good);
    return true;
}

bool isExtraFrame(const ReadingSession& session, const FilmEntry& film) {
    const auto& films = session.films().films;
    return std::count_if(films.begin(), films.end(), [&](const FilmEntry& other) {
               return other.film.sopInstanceUid == film.film.sopInstanceUid;
           }) > 1;
}

bool removeRunFrame(const PanelContext& context, const std::string& filmId) {
    const auto* film = context.session.films().find(filmId);
    if (!film || !isExtraFrame(context.session, *film)) {
        say(context, Text::tr("Only a further frame of a run can be taken out of the strip."), Severity::Neutral);
        return false;
    }
    if (const auto cited = context.session.citations(filmId); cited > 0) {
        say(context, Text::tr("Frame %1 is evidence of %n answer(s): it stays.", nullptr, cited).arg(film->film.frame),
            Severity::Warning);
        return false;
    }
    return context.session.removeFrame(filmId);
}

}  // namespace hsg
