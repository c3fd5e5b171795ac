#include "viewer/host/sheet_studio.h"

#include <QThreadPool>
#include <atomic>
#include <cstring>
#include <vector>

#include "viewer/host/sheet_painter.h"

namespace viewer::host {

namespace {

constexpr double paperDpi = 400;  ///< sharper than what a printer of an office shows

}  // namespace

struct SheetStudio::Private {
    struct Kept {
        SheetRequest request;
        bool overlays = false;
        int edge = 0;
        SheetPicture picture;
    };
    std::shared_ptr<const ui::FrameProvider> frames;
    std::atomic<int> previews = 0;
    std::atomic<bool> cancelled = false;
    std::vector<Kept> kept;  ///< of the last preview; its worker's
    QThreadPool previewer, maker;

    /// Only what changed is decoded again.
    std::optional<Sheet> sheetFor(const SheetDraft& draft, int edge, int generation) {
        Sheet sheet{draft.header, draft.footer, {}};
        std::vector<Kept> now;
        for (const auto& request : draft.films) {
            if (generation != previews) return std::nullopt;
            Kept film{request, draft.format.overlays, edge, {}};
            for (const auto& before : kept)
                if (before.edge == edge && before.overlays == film.overlays &&
                    before.request.look.grey == request.look.grey &&
                    before.request.look.filmName == request.look.filmName &&
                    before.request.film.image == request.film.image)
                    film.picture = before.picture;
            if (film.picture.image.isNull())
                film.picture = makePicture(*frames, request, film.overlays, edge);
            else
                dress(film.picture, request);
            sheet.films.push_back(film.picture);
            now.push_back(std::move(film));
        }
        kept = std::move(now);
        return sheet;
    }
};

SheetStudio::SheetStudio(std::shared_ptr<const ui::FrameProvider> frames, PrintQueue& queue, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()), queue_(queue) {
    d->frames = std::move(frames);
    d->previewer.setMaxThreadCount(1);
    d->maker.setMaxThreadCount(1);
}

SheetStudio::~SheetStudio() {
    ++d->previews;
    d->cancelled = true;
    d->previewer.waitForDone();
    d->maker.waitForDone();
}

void SheetStudio::preview(const SheetDraft& draft, int page, double dpi) {
    const int generation = ++d->previews;
    d->previewer.clear();
    d->previewer.start([this, draft, page, dpi, generation] {
        if (generation != d->previews) return;
        const QSizeF mm = sheetSize(draft.format);
        const int edge = std::max(64, qRound(std::max(mm.width(), mm.height()) / 25.4 * dpi));
        const auto sheet = d->sheetFor(draft, edge, generation);
        if (!sheet) return;
        const QImage image = sheetImage(*sheet, draft.format, page, dpi);
        QMetaObject::invokeMethod(this, [this, image, page, generation] {
            if (generation == d->previews) emit previewReady(image, page);
        });
    });
}

bool SheetStudio::isSettled() const {
    return !busy_ && d->previewer.activeThreadCount() == 0;
}

bool SheetStudio::start(const SheetDraft& draft, SheetDone::Way way, const QString& where, Output output) {
    if (busy_) return false;
    busy_ = true;
    d->cancelled = false;
    d->maker.start([this, draft, way, where, output] {
        const int count = int(draft.films.size());
        const auto sheet = makeSheet(*d->frames, draft, paperDpi, [&](int film) {
            QMetaObject::invokeMethod(this, [this, film, count] { emit progress(film, count); });
            return !d->cancelled;
        });
        SheetDone done;
        if (!d->cancelled) done = output(sheet, draft.format);
        done.way = way;
        done.where = where;
        done.cancelled = d->cancelled && !done.error;
        done.withoutPicture = problemsIn(sheet);
        done.pages = sheetPages(count, draft.format);
        QMetaObject::invokeMethod(this, [this, done] {
            busy_ = false;
            emit finished(done);
        });
    });
    return true;
}

bool SheetStudio::writePdf(const SheetDraft& draft, const QString& path) {
    return start(draft, SheetDone::Way::Pdf, path, [path](const Sheet& sheet, const SheetFormat& format) {
        SheetDone done;
        if (const auto written = writeSheetPdf(sheet, format, path); !written) done.error = written.error();
        return done;
    });
}

bool SheetStudio::printOnPaper(const SheetDraft& draft, const QString& printer, int copies) {
    return start(draft, SheetDone::Way::Paper, printer, [=](const Sheet& sheet, const SheetFormat& format) {
        SheetDone done;
        if (const auto printed = printSheet(sheet, format, printer, copies); !printed) done.error = printed.error();
        return done;
    });
}

bool SheetStudio::printOnFilm(const SheetDraft& draft, const network::Printer& printer) {
    const QString name = QString::fromStdString(printer.name);
    return start(draft, SheetDone::Way::Film, name, [this, printer](const Sheet& sheet, const SheetFormat& format) {
        SheetDone done;
        const auto id = queue_.keep(printer, filmPages(sheet, format, printer.dpi));
        if (!id)
            done.error = id.error();
        else
            QMetaObject::invokeMethod(&queue_, [this, id = *id] { queue_.send(id); });
        return done;
    });
}

void SheetStudio::cancel() {
    d->cancelled = true;
}

std::vector<network::PrintPage> filmPages(const Sheet& sheet, const SheetFormat& format, double dpi) {
    std::vector<network::PrintPage> pages;
    for (int number = 0; number < sheetPages(int(sheet.films.size()), format); ++number) {
        const QImage image = sheetImage(sheet, format, number, dpi).convertToFormat(QImage::Format_Grayscale8);
        network::PrintPage page{image.width(), image.height(), {}};
        page.grey.resize(std::size_t(page.width) * std::size_t(page.height));
        for (int y = 0; y < page.height; ++y)
            std::memcpy(page.grey.data() + std::size_t(y) * std::size_t(page.width), image.constScanLine(y),
                        std::size_t(page.width));
        pages.push_back(std::move(page));
    }
    return pages;
}

SheetFormat formatFor(const network::Printer& printer, SheetFormat format) {
    const auto film = network::filmSizeOf(printer.filmSize);
    format.filmMm = {film.widthMm, film.heightMm};
    format.landscape = printer.orientation == "LANDSCAPE";
    format.dark = true;
    return format;
}

}  // namespace viewer::host
