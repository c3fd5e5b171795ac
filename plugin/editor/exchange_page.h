#pragma once

#include <QWidget>
#include <memory>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/exchange_formats.h"

class QComboBox;
class QLabel;
class QPushButton;
class QThreadPool;
class QTreeWidget;
class QVBoxLayout;

namespace hsg::editor {

class ShelfDesk;

/// Templates of other programs in, this one out for others, each with a list of what became of what.
class ExchangePage : public QWidget {
    Q_OBJECT
public:
    ExchangePage(DraftDesk& desk, ShelfDesk& shelf, const std::string& language, QWidget* parent);
    ~ExchangePage() override;
    /// Takes a file in; for the button, a drop, and tests.
    void take(std::size_t format, const QString& file);
    void give(std::size_t format, const std::string& language, const QString& file);

signals:
    void told(const QString& message, bool isFailure);

private:
    void buildIn(QVBoxLayout& column);
    void buildOut(QVBoxLayout& column);
    void refresh();
    void showLines(const std::vector<ExchangeLine>& lines, const QString& words);
    void keep(const ExchangeIn& in);
    void chooseIn(std::size_t format);
    void chooseOut();

    DraftDesk& desk_;
    ShelfDesk& shelf_;
    std::string language_;
    std::vector<ExchangeFormats::In> in_;
    std::vector<ExchangeFormats::Out> out_;
    QComboBox *format_, *words_;
    QPushButton* give_;
    QLabel *help_, *summary_;
    QTreeWidget* lines_;
    std::unique_ptr<QThreadPool> worker_;
};

}  // namespace hsg::editor
