#include "viewer/host/study_browser.h"
#include "viewer/ui/problem_words.h"

#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace viewer::host {

namespace {

constexpr int thumbnailEdge = 72;
enum Role { UidRole = Qt::UserRole, FrameRole, PersonRole };

/// A tree whose films can be dragged.
class FilmTree : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;

protected:
    QStringList mimeTypes() const override { return {"application/x-fimbria-instance"}; }
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override {
        if (items.isEmpty() || items.front()->data(0, UidRole).toString().isEmpty()) return nullptr;
        auto* mime = new QMimeData;
        const auto* item = items.front();
        mime->setData(mimeTypes().front(), item->data(0, UidRole).toString().toUtf8() + '\n' +
                                               QByteArray::number(item->data(0, FrameRole).toInt()));
        return mime;
    }
    void keyPressEvent(QKeyEvent* event) override {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
            emit itemDoubleClicked(currentItem(), 0);
        else
            QTreeWidget::keyPressEvent(event);
    }
};

bool isShown(const sdk::Instance& instance) {
    return instance.kind == sdk::InstanceKind::Image && instance.notShownBecause.empty();
}

QString joined(const QStringList& parts, const QString& separator = " · ") {
    QStringList full;
    for (const auto& part : parts)
        if (!part.trimmed().isEmpty()) full << part.trimmed();
    return full.join(separator);
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QPixmap blank() {
    QPixmap pixmap(thumbnailEdge, thumbnailEdge);
    pixmap.fill(QColor(10, 11, 13));
    return pixmap;
}

/// A star in the corner of a key image.
QIcon badged(const QImage& picture, bool key) {
    QPixmap pixmap = QPixmap::fromImage(picture);
    if (!key) return pixmap;
    QPainter painter(&pixmap);
    const QRect plate(pixmap.width() - 20, 0, 20, 20);
    painter.fillRect(plate, QColor(20, 24, 30, 220));
    QFont font = painter.font();
    font.setPixelSize(15);
    painter.setFont(font);
    painter.setPen(QColor(255, 221, 64));
    painter.drawText(plate, Qt::AlignCenter, QStringLiteral("★"));
    return pixmap;
}

void makeFilm(QTreeWidgetItem* item, const sdk::Instance& instance) {
    item->setData(0, UidRole, text(instance.sopInstanceUid));
    item->setData(0, FrameRole, 1);
    item->setIcon(0, blank());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

}  // namespace

QString readableTime(const std::optional<sdk::LocalTime>& time, bool withDate) {
    if (!time) return {};
    const auto since = time->time_since_epoch().count();
    const auto local = QDateTime::fromMSecsSinceEpoch(since, Qt::UTC);  // DICOM local time: shown as written
    return local.toString(withDate ? "yyyy-MM-dd HH:mm" : "HH:mm");     // one reading in every country
}

StudyBrowser::StudyBrowser(const StudyDesk& desk, std::shared_ptr<const FrameStore> frames, QWidget* parent)
    : QWidget(parent), desk_(desk), thumbnails_(std::move(frames), thumbnailEdge), tree_(new FilmTree(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tree_);
    tree_->setObjectName("studyTree");
    tree_->setHeaderHidden(true);
    tree_->setIconSize({thumbnailEdge, thumbnailEdge});
    tree_->setIndentation(12);
    tree_->setWordWrap(true);
    tree_->setDragEnabled(true);
    tree_->setDragDropMode(QAbstractItemView::DragOnly);
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(tree_, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) { activate(item); });
    connect(&thumbnails_, &ThumbnailLoader::ready, this, &StudyBrowser::takeThumbnail);
    connect(&thumbnails_, &ThumbnailLoader::failed, this,
            [this](const QString& uid, const std::string& sentence) { addProblem(uid, ui::problemWords(sentence)); });
    connect(&thumbnails_, &ThumbnailLoader::doubtful, this,
            [this](const QString& uid) { addProblem(uid, tr("Damaged or incomplete")); });
}

void StudyBrowser::rebuild() {
    thumbnails_.clear();
    tree_->clear();
    pictures_.clear();
    for (const auto& study : desk_.current().studies) addStudy(study);
    addOtherPersons();
    addHidden();
}

void StudyBrowser::addStudy(const sdk::PatientStudy& entry) {
    const auto& study = entry.study;
    auto* item = new QTreeWidgetItem(tree_);
    const QString who = joined({text(readableName(entry.patient.name)), text(entry.patient.id)});
    const QString what = joined({readableTime(study.time, true), text(study.description)});
    item->setText(0, joined({who.isEmpty() ? tr("(no name)") : who, what, text(study.institution)}, "\n"));
    item->setToolTip(0, joined({tr("Accession %1").arg(text(study.accession)), text(study.uid)}, "\n"));
    QFont bold = tree_->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setExpanded(true);
    const auto isFilms = [](const sdk::Series& s) {
        return std::any_of(s.instances.begin(), s.instances.end(), isShown);
    };
    for (const auto& series : study.series)
        if (isFilms(series)) addSeries(item, series);
    for (const auto& series : study.series)  // documents stand after the films
        if (!isFilms(series)) addSeries(item, series);
}

void StudyBrowser::addSeries(QTreeWidgetItem* parent, const sdk::Series& series) {
    auto* item = new QTreeWidgetItem(parent);
    const bool single = series.instances.size() == 1;
    const QString head = joined({text(series.modality), QString::number(series.number), text(series.description)});
    const auto frames = [](const sdk::Instance& i) {
        return i.frames > 1 ? tr("%n frame(s)", nullptr, i.frames) : QString();
    };
    const QString count = single ? frames(series.instances.front())
                                 : tr("%n film(s)", nullptr, static_cast<int>(series.instances.size()));
    item->setText(0, joined({head, joined({readableTime(series.time, false), count})}, "\n"));
    item->setExpanded(series.instances.size() <= 12);
    for (const auto& instance : series.instances) {
        auto* row = single ? item : new QTreeWidgetItem(item);
        if (!single)
            row->setText(
                0,
                joined({"#" + QString::number(instance.instanceNumber),
                        readableTime(instance.acquisitionTime ? instance.acquisitionTime : instance.contentTime, false),
                        frames(instance)}));
        if (isShown(instance)) {
            makeFilm(row, instance);
            thumbnails_.request({instance.sopInstanceUid, (instance.frames + 1) / 2});
        } else {
            row->setDisabled(true);
            const QString because = ui::problemWords(instance.notShownBecause);
            row->setToolTip(0, because);
            if (!instance.notShownBecause.empty()) row->setText(0, row->text(0) + "\n" + because);
        }
    }
}

void StudyBrowser::addOtherPersons() {
    for (const auto& neighbour : desk_.neighbours()) {
        const auto& group = desk_.persons()[neighbour.group];
        auto* item = new QTreeWidgetItem(tree_);
        const QString state = neighbour.identity == sdk::Identity::Different ? tr("Another person, not open")
                                                                             : tr("Not confirmed, not open");
        const QString studies = tr("%n study(ies)", nullptr, static_cast<int>(group.studies.size()));
        item->setText(
            0, joined({joined({text(readableName(group.patient().name)), text(group.patient().id)}), state, studies},
                      "\n"));
        item->setForeground(0, QColor(240, 185, 74));
        item->setData(0, PersonRole, static_cast<int>(neighbour.group) + 1);
        item->setToolTip(0, tr("Double click opens this person instead"));
    }
}

void StudyBrowser::addHidden() {
    const auto& hidden = desk_.current().hidden;
    if (hidden.empty()) return;
    auto* head = new QTreeWidgetItem(tree_);
    head->setText(0, tr("%n file(s) not shown", nullptr, static_cast<int>(hidden.size())));
    head->setForeground(0, QColor(150, 160, 170));
    for (const auto& file : hidden) {
        auto* item = new QTreeWidgetItem(head);
        const QString reason = ui::problemWords(file.reason);
        item->setText(0, text(file.path).section('/', -1) + "\n" + reason);
        item->setToolTip(0, text(file.path) + "\n" + reason);
        item->setForeground(0, QColor(150, 160, 170));
    }
    head->setExpanded(desk_.current().studies.empty() && desk_.persons().empty());
}

void StudyBrowser::activate(QTreeWidgetItem* item) {
    if (const int person = item->data(0, PersonRole).toInt(); person > 0) {
        emit personChosen(person - 1);
        return;
    }
    const QString uid = item->data(0, UidRole).toString();
    if (!uid.isEmpty()) emit showRequested({uid.toStdString(), item->data(0, FrameRole).toInt()});
}

void StudyBrowser::takeThumbnail(const QString& uid, const QImage& picture) {
    pictures_[uid] = picture;
    QTreeWidgetItemIterator it(tree_);
    for (; *it; ++it)
        if ((*it)->data(0, UidRole).toString() == uid) (*it)->setIcon(0, badged(picture, keys_.count(uid) > 0));
}

/// A film that cannot be shown, or not whole, says so before it is opened.
void StudyBrowser::addProblem(const QString& uid, const QString& words) {
    QTreeWidgetItemIterator it(tree_);
    for (; *it; ++it) {
        if ((*it)->data(0, UidRole).toString() != uid || (*it)->text(0).endsWith(words)) continue;
        (*it)->setText(0, (*it)->text(0) + "\n" + words);
        (*it)->setToolTip(0, words);
        (*it)->setForeground(0, QColor(240, 185, 74));
    }
}

void StudyBrowser::setKeyImages(const std::vector<sdk::ImageRef>& images) {
    std::set<QString> keys;
    for (const auto& image : images) keys.insert(text(image.sopInstanceUid));
    if (keys == keys_) return;
    keys_ = std::move(keys);
    showBadges();
}

void StudyBrowser::showBadges() {
    QTreeWidgetItemIterator it(tree_);
    for (; *it; ++it) {
        const QString uid = (*it)->data(0, UidRole).toString();
        if (uid.isEmpty()) continue;
        const bool key = keys_.count(uid) > 0;
        (*it)->setToolTip(0, key ? tr("Key image") : QString());
        if (const auto picture = pictures_.find(uid); picture != pictures_.end())
            (*it)->setIcon(0, badged(picture->second, key));
    }
}

}  // namespace viewer::host
