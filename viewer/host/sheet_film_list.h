#pragma once

#include <QWidget>
#include <functional>

#include "viewer/host/sheet_maker.h"

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace viewer::host {

/// The films that are offered for a sheet: which of them, in which order, turned how. Order by dragging or with the
/// buttons; Space takes a film or leaves it out.
class SheetFilmList : public QWidget {
    Q_OBJECT
public:
    explicit SheetFilmList(QWidget* parent = nullptr);

    /// Choice and order stay where the films are the same ones; `keepLooks`: how they are turned as well.
    void set(const std::vector<SheetRequest>& films, bool keepLooks);
    /// In the order of the sheet.
    std::vector<SheetRequest> chosen() const;
    const std::vector<SheetRequest>& all() const { return films_; }
    bool isEmpty() const { return films_.empty(); }

signals:
    void changed();

private:
    void fill(int row);
    void move(int by);
    void change(const std::function<void(SheetLook&)>& edit);
    void takeChecks();
    void takeOrder();
    void refreshButtons();
    QPushButton* tool(const char* id, const QString& help);

    std::vector<SheetRequest> films_;
    QListWidget* list_;
    std::vector<QPushButton*> tools_;
    bool filling_ = false;
};

}  // namespace viewer::host
