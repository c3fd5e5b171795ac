#pragma once

#include <QWidget>

#include "viewer/host/print_queue.h"

class QVBoxLayout;

namespace viewer::host {

/// The jobs of the film printers, one row each: printer, films, state, and what can be done. Hidden while there is
/// none.
class PrintQueueView : public QWidget {
    Q_OBJECT
public:
    explicit PrintQueueView(PrintQueue& queue, QWidget* parent = nullptr);

private:
    void rebuild();
    QWidget* row(const PrintQueue::Entry& entry);

    PrintQueue& queue_;
    QWidget* rows_ = nullptr;
    QVBoxLayout* column_;
};

/// "3 of 4 films printed" or why not, in the language of the window.
QString stateText(const PrintQueue::Entry& entry);

}  // namespace viewer::host
