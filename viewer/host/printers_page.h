#pragma once

#include <QWidget>
#include <memory>

#include "viewer/host/preferences_store.h"

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace viewer::host {

/// DICOM printers: a list, the fields of the chosen one with what is wrong beside them, and an echo test that runs on a
/// worker.
class PrintersPage : public QWidget {
    Q_OBJECT
public:
    explicit PrintersPage(PreferencesStore& store, QWidget* parent = nullptr);
    ~PrintersPage() override;

private:
    void build();
    void buildFields();
    void fillList(int row);
    void showChosen();
    void take();
    void addPrinter();
    void removePrinter();
    void test();
    void sayProblems();

    PreferencesStore& store_;
    std::vector<network::Printer> printers_;
    QListWidget* list_ = nullptr;
    QWidget* fields_ = nullptr;
    QFormLayout* form_ = nullptr;
    QLabel *problems_ = nullptr, *answer_ = nullptr;
    QPushButton *remove_ = nullptr, *test_ = nullptr;
    struct Fields;
    std::unique_ptr<Fields> f_;
    bool showing_ = false;
};

/// Errors of a printer and of printing in the language of the window.
QString printerProblem(const sdk::Error& error);

}  // namespace viewer::host
