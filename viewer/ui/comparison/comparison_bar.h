#pragma once

#include <QWidget>
#include <array>
#include <string>
#include <vector>

#include "viewer/ui/comparison/comparison_layer.h"

class QLabel;
class QProgressBar;
class QSlider;
class QTimer;
class QToolButton;

namespace viewer::ui {

/// The strip above the panes: links, registration with its result, the modes with their slider, keeping a comparison;
/// below it, while there is something to do or to say, a row of its own. It takes no keyboard focus: each button is a
/// command with a key, which its tooltip names. Narrow, it shows pictures in place of words; what stands where depends
/// on the width alone, so that no button moves under the pointer.
class ComparisonBar : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        PaneBoard& board;
        PaneCommands& commands;
        FilmComparison& comparison;
        LandmarkTool& landmarks;
    };
    explicit ComparisonBar(const Parts& parts, QWidget* parent = nullptr);

    void retranslate();
    /// After anything changed that it shows.
    void refresh();
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int kTiers = 3;  ///< all in words, links as pictures, links and modes as pictures
    struct Button {
        QToolButton* button = nullptr;
        std::string command;
        const char* text = nullptr;  ///< shorter than the command's; nullptr: the command's
        int picture = kTiers;        ///< from this tier on
    };
    struct Group {
        QWidget* widget = nullptr;
        std::array<int, kTiers> widths{};
        bool isReserved = false;  ///< its room is kept also while it is hidden
    };
    // comparison_bar.cpp
    QWidget* addGroup(bool isReserved = false);
    QToolButton* addButton(QWidget* group, const char* command, const char* text, int picture = kTiers);
    void connectParts();
    void buildParameter();
    void buildMessage();
    void refreshButtons();
    void refreshParameter();
    void refreshStatus();
    void refreshPrompt();

    // comparison_bar_rows.cpp
    void measure();
    void wear(int tier);
    int tierFor(int width) const;
    int place(int width, bool really) const;
    int placeMessage(int y, int width, bool really) const;

    Parts p_;
    QLabel *link_ = nullptr, *value_ = nullptr, *prompt_ = nullptr, *status_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QSlider* slider_ = nullptr;
    QTimer* clock_ = nullptr;
    std::vector<Button> buttons_;
    std::vector<Group> groups_;
    QWidget *links_ = nullptr, *parameter_ = nullptr, *setting_ = nullptr;
    QToolButton* remedy_ = nullptr;
    int tier_ = 0;
};

}  // namespace viewer::ui
