#pragma once

#include <QCoreApplication>
#include <optional>
#include <string>
#include <vector>

#include "plugin/hanging/engine.h"
#include "plugin/panel/navigation.h"
#include "plugin/panel/words.h"

namespace hsg {

/// What the panes and the layouts say, in the language of the window: badges, the caption between the films, what an
/// empty pane means, why a layout hangs as it does.
class PaneWords {
    Q_DECLARE_TR_FUNCTIONS(hsg::PaneWords)
public:
    explicit PaneWords(const PanelContext& context);

    /// Badges of a film of any examination that is open, for the frame of its run that the pane shows.
    std::vector<viewer::sdk::Badge> badges(const FilmEntry& film, int frame) const;
    /// What lies between the films in time, and whether the delayed one counts. nullptr: no film in the pane.
    viewer::sdk::Badge caption(const std::vector<const FilmEntry*>& films) const;
    /// Of a pane without a film that was to show these, most wanted first.
    std::string missing(const std::vector<reporting::FilmSelector>& looked) const;
    /// "spill or tubal filling · 15–40 min after contrast"
    QString describe(const reporting::FilmSelector& selector) const;
    QString reason(const hanging::Reason& reason) const;
    /// Empty name: by what the stage is for.
    QString name(const reporting::HangingLayout& layout) const;
    QString name(const reporting::HangingLayout& layout, const reporting::HangingStage& stage) const;

private:
    std::optional<viewer::sdk::Badge> earlier(const FilmEntry& film) const;
    viewer::sdk::Badge phaseAndTime(const FilmEntry& film, int frame) const;
    QString phaseOrGroup(const std::string& id) const;
    bool isDelayed(const reporting::FilmSelector& selector) const;

    const PanelContext& context_;
    Words words_;
};

}  // namespace hsg
