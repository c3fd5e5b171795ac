#include "viewer/host/sheet_film_list.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "viewer/host/look.h"

namespace viewer::host {

namespace {

bool isSame(const SheetRequest& a, const SheetRequest& b) {
    return a.film.image == b.film.image;
}

QString title(const SheetRequest& request) {
    QStringList lines;
    for (const auto& line : request.film.lines) lines << QString::fromStdString(line);
    return lines.mid(0, 2).join('\n');
}

}  // namespace

SheetFilmList::SheetFilmList(QWidget* parent) : QWidget(parent), list_(new QListWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    list_->setObjectName("sheetFilms");
    list_->setAccessibleName(tr("Films of the sheet"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setWordWrap(true);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMinimumHeight(120);
    // lighter than lists are: a box that is not ticked must be seen
    QPalette lighter = list_->palette();
    lighter.setColor(QPalette::Base, lighter.color(QPalette::Window).lighter(150));
    list_->setPalette(lighter);
    column->addWidget(list_, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    const auto add = [&](const char* id, const QString& help, std::function<void()> run) {
        auto* button = tool(id, help);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    add("sheetUp", tr("Further to the front"), [this] { move(-1); })->setText("▲");
    add("sheetDown", tr("Further to the back"), [this] { move(1); })->setText("▼");
    row->addStretch(1);
    const auto edit = [this](auto change) { return [this, change] { this->change(change); }; };
    add("sheetTurn", tr("Turn to the right"), edit([](SheetLook& l) { l.orientation.turn(1); }))
        ->setIcon(look::icon("rotate"));
    add("sheetFlip", tr("Exchange left and right; the side marks go with the film"),
        edit([](SheetLook& l) { l.orientation.flipHorizontally(); }))
        ->setIcon(look::icon("flip-horizontal"));
    add("sheetInvert", tr("Exchange black and white"), edit([](SheetLook& l) { l.grey.invert = !l.grey.invert; }))
        ->setIcon(look::icon("invert"));
    column->addLayout(row);
    connect(list_, &QListWidget::itemChanged, this, [this] { takeChecks(); });
    connect(list_, &QListWidget::currentRowChanged, this, [this] { refreshButtons(); });
    // after the view has finished the move
    connect(
        list_->model(), &QAbstractItemModel::rowsMoved, this, [this] { takeOrder(); }, Qt::QueuedConnection);
    connect(
        list_->model(), &QAbstractItemModel::rowsInserted, this, [this] { takeOrder(); }, Qt::QueuedConnection);
    refreshButtons();
}

QPushButton* SheetFilmList::tool(const char* id, const QString& help) {
    auto* button = new QPushButton(this);
    button->setObjectName(id);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFixedWidth(40);
    tools_.push_back(button);
    return button;
}

void SheetFilmList::set(const std::vector<SheetRequest>& films, bool keepLooks) {
    std::vector<SheetRequest> next;
    const bool sameFilms = films.size() == films_.size() &&
                           std::is_permutation(films.begin(), films.end(), films_.begin(), films_.end(), isSame);
    if (sameFilms) {
        for (const auto& before : films_) {
            auto film = *std::find_if(films.begin(), films.end(), [&](const auto& f) { return isSame(f, before); });
            film.film.chosen = before.film.chosen;
            if (keepLooks) film.look = before.look;
            next.push_back(std::move(film));
        }
    } else {
        next = films;
    }
    films_ = std::move(next);
    fill(std::max(0, list_->currentRow()));
}

void SheetFilmList::fill(int row) {
    filling_ = true;
    list_->clear();
    for (std::size_t i = 0; i < films_.size(); ++i) {
        auto* item = new QListWidgetItem(title(films_[i]), list_);
        item->setData(Qt::UserRole, int(i));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(films_[i].film.chosen ? Qt::Checked : Qt::Unchecked);
    }
    list_->setCurrentRow(std::min(row, int(films_.size()) - 1));
    filling_ = false;
    refreshButtons();
}

std::vector<SheetRequest> SheetFilmList::chosen() const {
    std::vector<SheetRequest> all;
    std::copy_if(films_.begin(), films_.end(), std::back_inserter(all), [](const auto& f) { return f.film.chosen; });
    return all;
}

void SheetFilmList::takeChecks() {
    if (filling_) return;
    for (int row = 0; row < list_->count() && row < int(films_.size()); ++row)
        films_[std::size_t(row)].film.chosen = list_->item(row)->checkState() == Qt::Checked;
    emit changed();
}

void SheetFilmList::takeOrder() {
    if (filling_ || list_->count() != int(films_.size())) return;
    std::vector<SheetRequest> next;
    bool moved = false;
    for (int row = 0; row < list_->count(); ++row) {
        const int before = list_->item(row)->data(Qt::UserRole).toInt();
        moved = moved || before != row;
        next.push_back(films_[std::size_t(before)]);
    }
    if (!moved) return;
    films_ = std::move(next);
    fill(list_->currentRow());
    emit changed();
}

void SheetFilmList::move(int by) {
    const int row = list_->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= int(films_.size())) return;
    std::swap(films_[std::size_t(row)], films_[std::size_t(to)]);
    fill(to);
    emit changed();
}

void SheetFilmList::change(const std::function<void(SheetLook&)>& edit) {
    const int row = list_->currentRow();
    if (row < 0) return;
    edit(films_[std::size_t(row)].look);
    emit changed();
}

void SheetFilmList::refreshButtons() {
    const int row = list_->currentRow();
    for (auto* button : tools_) {
        const bool isUp = button->objectName() == "sheetUp", isDown = button->objectName() == "sheetDown";
        button->setEnabled(row >= 0 && !(isUp && row == 0) && !(isDown && row == list_->count() - 1));
    }
}

}  // namespace viewer::host
