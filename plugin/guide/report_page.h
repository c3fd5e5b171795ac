#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "plugin/panel/page_maker.h"
#include "plugin/panel/report_desk.h"
#include "plugin/panel/words.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace hsg {

class ReportPreview;
class SentenceList;
class SignBox;

/// The last step: the report as it stands, painted from the pages of the PDF, in either language; its parts for the
/// clipboard; the signature.
class ReportPage : public QWidget {
    Q_OBJECT
public:
    ReportPage(const PanelContext& context, const Words& words, QWidget* parent);
    ~ReportPage() override;

    /// Soon, and only while it is seen.
    void refresh();
    void copySection(const std::string& section);
    void sign();
    /// The pages on the screen are not yet those of the reading.
    bool isBusy() const;

signals:
    void busyChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout& column);
    void render();
    void showPages(const PageMaker::Pages& pages);
    void showProblem(const QString& problem);
    void setLanguage(const std::string& language);
    void enlarge();
    /// The sentences with their reasons in the place of the preview, and back.
    void toggleWhy();

    PanelContext context_;
    Words words_;
    std::string language_;
    QTimer soon_;
    PageMaker pages_;
    std::vector<std::pair<std::string, QPushButton*>> languages_;
    QLabel* problem_ = nullptr;
    QStackedWidget* views_ = nullptr;
    ReportPreview* preview_ = nullptr;
    SentenceList* sentences_ = nullptr;
    QPushButton* why_ = nullptr;
    QPointer<ReportPreview> large_;
    SignBox* sign_ = nullptr;
};

/// A section of the report as plain text into the clipboard, in that language; one line tells the reader so.
void copySection(const PanelContext& context, const std::string& section, const std::string& language);

}  // namespace hsg
