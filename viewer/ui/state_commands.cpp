#include "viewer/ui/state_commands.h"

#include <algorithm>

#include "viewer/ui/pane_commands.h"

namespace viewer::ui {

namespace {
constexpr std::size_t listedStates = 9;
}

StateCommands::StateCommands(PaneBoard& board) : board_(board) {}

std::vector<ListedState> StateCommands::offered() const {
    const auto& image = board_.pane(board_.active()).content.image;
    return image ? states.statesFor(*image) : std::vector<ListedState>();
}

QString StateCommands::nameOf(const ListedState& state) const {
    const QString label = QString::fromStdString(state.label).simplified(),
                  words = QString::fromStdString(state.description).simplified();
    if (words.isEmpty()) return label.isEmpty() ? tr("without a name") : label;
    return label.isEmpty() ? words : label + " · " + words;
}

void StateCommands::choose(std::size_t number) {
    const auto all = offered();
    if (number >= all.size()) return emit notice(tr("This film has no presentation state %1").arg(number + 1));
    board_.setPresentation(board_.active(), all[number].sopInstanceUid);
    emit notice(tr("Presentation state: %1").arg(nameOf(all[number])));
}

void StateCommands::next() {
    if (!board_.pane(board_.active()).content.image) return;
    const auto all = offered();
    if (all.empty()) return emit notice(tr("No presentation state refers to this film"));
    const std::string& shown = board_.pane(board_.active()).content.presentationUid;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.sopInstanceUid == shown; });
    if (shown.empty() || at == all.end()) return choose(0);
    if (at + 1 == all.end()) return plain();
    choose(static_cast<std::size_t>(at + 1 - all.begin()));
}

void StateCommands::plain() {
    const Pane& pane = board_.pane(board_.active());
    if (!pane.content.image) return;
    board_.setPresentation(board_.active(), {});
    board_.setSubtracted(board_.active(), false);
    emit notice(tr("As the header says"));
}

bool StateCommands::canSubtract() const {
    const Pane& pane = board_.pane(board_.active());
    return pane.film && !pane.film->source->masks().items.empty();
}

void StateCommands::toggleSubtraction() {
    const int active = board_.active();
    if (!board_.pane(active).film) return;
    if (!canSubtract()) return emit notice(tr("The header of this film names no mask to subtract"));
    const bool on = !board_.pane(active).subtracted;
    board_.setPresentation(active, {});
    board_.setSubtracted(active, on);
    emit notice(on ? tr("The mask is subtracted") : tr("The mask is not subtracted"));
}

void StateCommands::addCommands(PaneCommands& commands) {
    using Entry = PaneCommands::Entry;
    const auto entry = [](const char* id, const QString& text, const char* key, bool checkable) {
        Entry e{id, text.toStdString(), tr("Presentation").toStdString(), {}, checkable};
        if (*key) e.keys = {key};
        return e;
    };
    commands.add({"view.presentation-none",
                  [entry] { return entry("view.presentation-none", tr("As the header says"), "Shift+Y", true); },
                  [this] { plain(); },
                  [this] {
                      const Pane& pane = board_.pane(board_.active());
                      return pane.content.presentationUid.empty() && !pane.subtracted;
                  }});
    commands.add({"view.presentation-next",
                  [entry] { return entry("view.presentation-next", tr("Next presentation state"), "Y", false); },
                  [this] { next(); }});
    for (std::size_t n = 0; n < listedStates; ++n) {
        const std::string id = "view.presentation-" + std::to_string(n + 1);
        commands.add({id,
                      [this, id, n, entry] {
                          Entry e = entry(id.c_str(), tr("Presentation state %1").arg(n + 1), "", true);
                          const auto all = offered();
                          e.offered = n < all.size();
                          if (e.offered) e.detail = nameOf(all[n]).toStdString();
                          return e;
                      },
                      [this, n] { choose(n); },
                      [this, n] {
                          const auto all = offered();
                          return n < all.size() &&
                                 all[n].sopInstanceUid == board_.pane(board_.active()).content.presentationUid;
                      }});
    }
    commands.add({"view.subtract",
                  [this, entry] {
                      Entry e = entry("view.subtract", tr("Subtract the mask"), "U", true);
                      e.offered = canSubtract();
                      return e;
                  },
                  [this] { toggleSubtraction(); }, [this] { return board_.pane(board_.active()).subtracted; }});
}

}  // namespace viewer::ui
