#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "viewer/ui/comparison/comparison_layer.h"

class QLabel;
class QProgressBar;
class QSlider;
class QTimer;
class QToolButton;

namespace viewer::ui {

/// The strip above the panes: links, registration with its result, the modes with their slider, keeping a comparison.
/// It takes no keyboard focus: each button is a command with a key, which its tooltip names.
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
    struct Button {
        QToolButton* button = nullptr;
        std::string command;
        const char* text = nullptr;  ///< shorter than the command's; nullptr: the command's
    };
    QWidget* addGroup();
    QToolButton* addButton(QWidget* group, const char* command, const char* text);
    void buildParameter();
    void refreshParameter();
    void refreshStatus();
    /// Puts the groups into rows, the status into what is left of the last or a row of its own; gives the height.
    int place(int width, bool really) const;

    Parts p_;
    QLabel *link_ = nullptr, *value_ = nullptr, *status_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QSlider* slider_ = nullptr;
    QTimer* clock_ = nullptr;
    std::vector<Button> buttons_;
    std::vector<QWidget*> groups_;
    QWidget *links_ = nullptr, *parameter_ = nullptr;
};

}  // namespace viewer::ui
