#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plugin/panel/navigation.h"
#include "plugin/panel/words.h"

namespace hsg {

/// What hangs in the panes: the pair on opening, then what each step of the guide wants to see, then whatever film the
/// reader asks for. Keeps the badges, the caption between the films and the side marks true to the session.
class HangingDriver : public QObject {
    Q_OBJECT
public:
    /// Does nothing with a host without a display.
    explicit HangingDriver(const PanelContext& context, QObject* parent = nullptr);

    /// Immediate left, delayed right.
    void hangPair();
    /// -1: the active pane.
    void showFilm(const std::string& filmId, int pane);
    void retranslate();

private:
    using Wanted = std::vector<std::optional<std::string>>;  ///< film ids, pane by pane; nullopt: an empty pane

    void refresh();
    void hangStep();
    void hang(const Wanted& films);
    std::optional<std::string> wantedFilm(const std::vector<std::string>& phases) const;
    viewer::sdk::Arrangement arrangementOf(const Wanted& films, int rows, int columns) const;
    viewer::sdk::PaneContent contentOf(const FilmEntry& entry, const viewer::sdk::ImageRef& image) const;
    std::string emptyText(const Wanted& films, std::size_t pane) const;
    std::optional<viewer::sdk::Badge> caption(const Wanted& films) const;
    void arrange(const viewer::sdk::Arrangement& arrangement);
    void markSides();
    /// Empty while it is not answered.
    std::optional<bool> isSideConfirmed() const;
    bool brightReference(const Wanted& films) const;
    /// A delayed film that came later (the reader added or confirmed its study) fills the pane that waits for it.
    void takeNewDelayed(Wanted& films);

    PanelContext context_;
    viewer::sdk::Display* display_ = nullptr;
    std::string reading_;
    std::optional<std::string> delayed_;                                    ///< of the pair, when last looked at
    std::map<std::string, std::pair<viewer::sdk::RightSide, bool>> sides_;  ///< as told to the display
    bool isHung_ = false, isArranging_ = false;
};

}  // namespace hsg
