#include <QBoxLayout>
#include <QBuffer>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>

#include "plugin/editor/page_fields.h"
#include "plugin/panel/theme.h"
#include "reporting/template/names.h"

namespace hsg::editor {

using namespace reporting::authoring;
using viewer::sdk::Severity;

namespace {

constexpr qint64 mostBytes = 8 << 20;  ///< of a file of a template
constexpr int mostPixels = 8000;       ///< an edge of a picture that is looked at
constexpr int widestLogo = 1200;       ///< a third of A4 at 400 dots an inch
constexpr QSize previewSize(300, 90);

/// On paper: what it will look like in print.
QPixmap preview(const std::string& bytes, bool isDrawing) {
    const auto data = QByteArray::fromStdString(bytes);
    if (!isDrawing) {
        const auto image = QImage::fromData(data, "PNG");
        if (image.isNull()) return {};
        const QImage small = image.scaled(previewSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPixmap paper(small.size());
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, small);
        return paper;
    }
    QSvgRenderer drawing(data);
    if (!drawing.isValid()) return {};
    QPixmap paper(QSizeF(drawing.defaultSize()).scaled(QSizeF(300, 190), Qt::KeepAspectRatio).toSize());
    paper.fill(Qt::white);
    QPainter painter(&paper);
    drawing.render(&painter);
    return paper;
}

PictureField::Taken logoOf(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > mostPixels || size.height() > mostPixels)
        return {{}, PictureField::tr("The picture is larger than %1 pixels.").arg(mostPixels)};
    const bool isPng = reader.format() == "png";
    QImage image = reader.read();
    if (image.isNull()) return {{}, PictureField::tr("This is no picture that can be read (PNG, JPEG).")};
    if (isPng && image.width() <= widestLogo) return {bytes.toStdString(), {}};
    if (image.width() > widestLogo) image = image.scaledToWidth(widestLogo, Qt::SmoothTransformation);
    QBuffer made;
    made.open(QIODevice::WriteOnly);
    image.save(&made, "PNG");
    return {made.data().toStdString(), {}};
}

}  // namespace

PictureField::PictureField(const FormContext& context, const std::string& file, const Name& name, QWidget* parent)
    : Field(context, {file, {}}, name, parent), file_(file), isDrawing_(file.ends_with(".svg")) {
    auto* column = new QVBoxLayout;
    picture_ = new QLabel(this);
    picture_->setAccessibleName(name.label);
    column->addWidget(picture_, 0, Qt::AlignLeft);
    words_ = new QLabel(this);
    words_->setWordWrap(true);
    column->addWidget(words_);
    auto* line = new QHBoxLayout;
    choose_ = new QPushButton(isDrawing_ ? tr("Choose a drawing…") : tr("Choose a picture…"), this);
    remove_ = new QPushButton(tr("Take it away"), this);
    choose_->setObjectName(QString::fromStdString("choose " + file));
    remove_->setObjectName(QString::fromStdString("remove " + file));
    nameControl(*choose_, choose_->text());
    nameControl(*remove_, remove_->text());
    line->addWidget(choose_);
    line->addWidget(remove_);
    line->addStretch(1);
    column->addLayout(line);
    content().addLayout(column, 1);
    setFocusProxy(choose_);
    connect(choose_, &QPushButton::clicked, this, &PictureField::choose);
    connect(remove_, &QPushButton::clicked, this, [this] { write({RemoveFile{file_}}); });
}

void PictureField::load(const DraftFacts&) {
    const auto& chain = context().desk.draft().files().chain;
    std::string bytes;
    bool isOwn = true;
    for (const auto& folder : chain) {
        if (const auto found = folder.files.find(file_); found != folder.files.end()) {
            bytes = *found->second;
            isOwn = &folder == &chain.front();
            break;
        }
    }
    remove_->setVisible(isOwn && !bytes.empty());
    if (bytes == shown_ && !bytes.empty()) return;
    shown_ = bytes;
    show(bytes);
    if (!bytes.empty() && !isOwn) words_->setText(tr("It comes from the template that this one is built on."));
}

void PictureField::show(const std::string& bytes) {
    const auto paper = bytes.empty() ? QPixmap() : preview(bytes, isDrawing_);
    picture_->setPixmap(paper);
    picture_->setVisible(!paper.isNull());
    words_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    words_->setText(bytes.empty() ? tr("There is none.")
                    : paper.isNull()
                        ? theme::severitySign(Severity::Alert) + QLatin1Char(' ') + tr("It cannot be shown.")
                        : tr("%1 kB").arg((bytes.size() + 1023) / 1024));
}

void PictureField::choose() {
    auto* dialog = new QFileDialog(window(), choose_->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(isDrawing_ ? tr("Drawings (*.svg)") : tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureField::take);
    dialog->show();
}

PictureField::Taken PictureField::read(const QString& path, bool isDrawing) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {{}, tr("The file cannot be read.")};
    if (file.size() > mostBytes) return {{}, tr("The file is larger than 8 MiB.")};
    const auto bytes = file.readAll();
    if (!isDrawing) return logoOf(bytes);
    if (!QSvgRenderer(bytes).isValid()) return {{}, tr("This is no SVG drawing.")};
    if (!reporting::isPlainDrawing(bytes.toStdString()))
        return {{}, tr("The drawing holds more than a drawing: scripts, links or other pages. It is not taken.")};
    return {bytes.toStdString(), {}};
}

void PictureField::take(const QString& path) {
    words_->setText(tr("Reading %1 …").arg(QFileInfo(path).fileName()));
    worker_.newest([path, isDrawing = isDrawing_](const Worker::Stopped&) { return read(path, isDrawing); },
                   [this](const Taken& taken) {
                       if (taken.refused.isEmpty() && write({SetFile{file_, taken.bytes}})) return;
                       words_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::alert)));
                       words_->setText(theme::severitySign(Severity::Alert) + QLatin1Char(' ') + taken.refused);
                   });
}

}  // namespace hsg::editor
