#include "viewer/host/print_queue_view.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "viewer/host/look.h"
#include "viewer/host/printers_page.h"

namespace viewer::host {

namespace {

QString coloured(const QString& text, sdk::Severity severity) {
    return "<span style='color:" + look::colour(severity) + "'>" + text.toHtmlEscaped() + "</span>";
}

}  // namespace

QString stateText(const PrintQueue::Entry& entry) {
    const auto& job = entry.job;
    if (job.pages == 0) return coloured(PrintQueueView::tr("This job cannot be read."), sdk::Severity::Alert);
    const QString films = PrintQueueView::tr("%1 of %2 printed").arg(job.printed).arg(job.pages);
    if (entry.sending) return coloured(films + " · " + PrintQueueView::tr("printing …"), sdk::Severity::Good);
    if (entry.waiting) return films + " · " + PrintQueueView::tr("waits for the one before");
    QString text = films;
    if (!job.lastCode.empty())
        text += " · " + printerProblem({job.lastCode, job.lastError, {}});
    else
        text += " · " + PrintQueueView::tr("not sent yet");
    if (entry.again) text += " " + PrintQueueView::tr("It is tried again every minute.");
    return coloured(text, sdk::Severity::Warning);
}

PrintQueueView::PrintQueueView(PrintQueue& queue, QWidget* parent)
    : QWidget(parent), queue_(queue), column_(new QVBoxLayout(this)) {
    setObjectName("printQueue");
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    column_->addWidget(new QLabel("<b>" + tr("Films that wait for a printer") + "</b>", this));
    connect(&queue, &PrintQueue::changed, this, &PrintQueueView::rebuild);
    rebuild();
}

void PrintQueueView::rebuild() {
    setVisible(!queue_.entries().empty());
    // a button of the old rows may be the one that was pressed
    if (rows_) {
        rows_->hide();
        rows_->deleteLater();
    }
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* list = new QWidget(area);
    auto* lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    for (const auto& entry : queue_.entries()) lines->addWidget(row(entry));
    lines->addStretch(1);
    area->setWidget(list);
    area->setFixedHeight(std::min(3, std::max(1, int(queue_.entries().size()))) * 34 + 4);
    rows_ = area;
    column_->addWidget(area);
}

QWidget* PrintQueueView::row(const PrintQueue::Entry& entry) {
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    const auto when = QDateTime::fromString(QString::fromStdString(entry.job.created), Qt::ISODate);
    auto* text = new QLabel("<b>" + QString::fromStdString(entry.job.printer.name).toHtmlEscaped() + "</b> · " +
                                when.toString("yyyy-MM-dd HH:mm") + " · " + stateText(entry),
                            widget);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->setToolTip(text->text());
    text->setObjectName("printJob");
    line->addWidget(text, 1);
    const auto button = [&](const char* id, const QString& words, std::function<void()> run) {
        auto* made = new QPushButton(words, widget);
        made->setObjectName(id);
        connect(made, &QPushButton::clicked, this, run);
        line->addWidget(made);
    };
    const std::string id = entry.job.id;
    if (entry.sending || entry.waiting) {
        button("printJobCancel", tr("Stop"), [this, id] { queue_.cancel(id); });
        return widget;
    }
    if (entry.job.pages > 0) button("printJobSend", tr("Send again"), [this, id] { queue_.send(id); });
    button("printJobDelete", tr("Delete"), [this, id] { queue_.remove(id); });
    return widget;
}

}  // namespace viewer::host
