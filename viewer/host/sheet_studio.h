#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "viewer/host/print_queue.h"
#include "viewer/host/sheet_maker.h"

namespace viewer::host {

/// What came of a sheet. `films` without a picture say on the sheet why.
struct SheetDone {
    enum class Way { Pdf, Paper, Film };
    Way way = Way::Pdf;
    QString where;  ///< path or printer
    int pages = 0, withoutPicture = 0;
    bool cancelled = false;
    std::optional<sdk::Error> error;
};

/// Makes previews and sheets on workers: the GUI thread never waits for a film or a printer. One sheet at a time; of
/// previews only the last one asked for.
class SheetStudio : public QObject {
    Q_OBJECT
public:
    SheetStudio(std::shared_ptr<const ui::FrameProvider> frames, PrintQueue& queue, QObject* parent = nullptr);
    ~SheetStudio() override;

    /// Answered by `previewReady`, unless another one is asked for before.
    void preview(const SheetDraft& draft, int page, double dpi);
    /// Nothing is drawn or waited for.
    bool isSettled() const;

    /// False while another sheet is made.
    bool writePdf(const SheetDraft& draft, const QString& path);
    bool printOnPaper(const SheetDraft& draft, const QString& printer, int copies);
    /// The pages go to the queue, which sends them.
    bool printOnFilm(const SheetDraft& draft, const network::Printer& printer);
    bool isBusy() const { return busy_; }
    void cancel();

signals:
    void previewReady(const QImage& page, int number);
    void progress(int films, int of);
    void finished(const viewer::host::SheetDone& done);

private:
    using Output = std::function<SheetDone(const Sheet&, const SheetFormat&)>;
    bool start(const SheetDraft& draft, SheetDone::Way way, const QString& where, Output output);

    struct Private;
    std::unique_ptr<Private> d;
    PrintQueue& queue_;
    bool busy_ = false;
};

/// The pages of a sheet as a film printer takes them: grey, 8 bits.
std::vector<network::PrintPage> filmPages(const Sheet& sheet, const SheetFormat& format, double dpi);
/// The format that fills a film of that printer: its size and orientation, on black.
SheetFormat formatFor(const network::Printer& printer, SheetFormat format);

}  // namespace viewer::host
