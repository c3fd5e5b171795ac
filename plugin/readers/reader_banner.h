#pragma once

#include <QFrame>

#include "plugin/panel/words.h"
#include "plugin/readers/second_reader_desk.h"

class QLabel;
class QPushButton;

namespace hsg {

/// Above the steps: that this is a blinded second reading and whose, or what became of one: agreed, to be decided,
/// decided. The second reader's classes stay hidden until the first reading is complete. Hidden while nobody reads
/// twice.
class ReaderBanner : public QFrame {
    Q_OBJECT
public:
    ReaderBanner(const PanelContext& context, const Words& words, SecondReaderDesk& desk, QWidget* parent);
    void refresh();

signals:
    void consensusWanted();

private:
    void refreshBlinded(const reporting::Profile& reader);
    void refreshOutcome();
    QString outcomeOf(const reporting::BlindedReading& second) const;
    void act();

    PanelContext context_;
    Words words_;
    SecondReaderDesk& desk_;
    QLabel* text_ = nullptr;
    QPushButton *act_ = nullptr, *leave_ = nullptr;
};

}  // namespace hsg
