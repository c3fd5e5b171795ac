#pragma once

#include <QObject>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "plugin/hanging/engine.h"
#include "plugin/hanging/layout_shelf.h"
#include "plugin/hanging/side_marks.h"
#include "plugin/panel/navigation.h"

namespace hsg {

class PaneWords;

/// What hangs in the panes. Follows the guide: the first stage of the guide's layout on opening, then the stage of each
/// step. The reader leaves the guide with any film or stage of his own, and comes back with `follow`. Keeps the badges,
/// the caption between the films and the side marks true to the session.
class HangingDriver : public QObject {
    Q_OBJECT
public:
    /// Does nothing with a host without a display. `shelf` outlives it.
    HangingDriver(const PanelContext& context, LayoutShelf& shelf, QObject* parent = nullptr);
    ~HangingDriver() override;

    bool isFollowing() const { return isFollowing_; }
    /// What hangs now, and why it is not as the layout has it.
    const std::string& layoutId() const { return layout_; }
    const std::string& stageId() const { return stage_; }
    QStringList reasons() const;
    /// "Immediate | delayed · tubes"
    QString title() const;

    /// Back to the guide: what the step wants to see.
    void follow();
    /// The first stage of the guide's layout: the pair that a study opens on.
    void hangOpening();
    /// A layout of the reader's choice; its first stage that can be used. False: none can, and nothing changes.
    bool hangLayout(const std::string& layoutId);
    bool hangStage(const std::string& layoutId, const std::string& stageId);
    /// Through the stages of all layouts, those that cannot be used or would change nothing left out.
    void nextStage(int by);
    /// -1: the active pane.
    void showFilm(const std::string& filmId, int pane);
    void retranslate();

    /// What a layout would be hung on now.
    hanging::Lightbox lightbox() const;
    /// The arrangement on the screen as a layout of one stage, for the reader to keep. Empty: nothing is open.
    std::optional<reporting::HangingLayout> present() const;
    std::string modality() const;

signals:
    void stateChanged();

private:
    struct Place {
        const reporting::HangingLayout* layout = nullptr;
        const reporting::HangingStage* stage = nullptr;
    };
    bool isOpen() const;
    void refresh();
    void open();
    void hangStep();
    void fillGaps();
    void noticeReader(int pane);
    void leave();
    Place place() const;
    void hang(const reporting::HangingLayout& layout, const reporting::HangingStage& stage, const hanging::Hung& hung);
    bool hangUsed(const reporting::HangingLayout& layout, const hanging::Choice& choice);
    void tellUnused(const reporting::HangingLayout& layout, const hanging::Choice& choice);
    void redraw(bool sameScale);
    void redrawIn(viewer::sdk::Arrangement grid, bool isNewStage);
    viewer::sdk::PaneContent contentOf(const hanging::HungPane& pane, bool bright) const;
    std::vector<const FilmEntry*> films() const;
    void arrange(const viewer::sdk::Arrangement& arrangement);

    PanelContext context_;
    LayoutShelf& shelf_;
    viewer::sdk::Display* display_ = nullptr;
    SideMarks sides_;
    std::string reading_, layout_, stage_;
    std::vector<hanging::HungPane> panes_;  ///< as they hang, with what the reader changed
    std::vector<hanging::Reason> reasons_;
    bool isFollowing_ = true, isHung_ = false, isArranging_ = false;
};

}  // namespace hsg
