#pragma once

#include <QWidget>

#include "plugin/panel/report_desk.h"
#include "plugin/panel/words.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hsg {

/// What still blocks the signature, who signs, and the signature. The first signature asks who signs, in place;
/// afterwards it tells where the documents lie.
class SignBox : public QWidget {
    Q_OBJECT
public:
    SignBox(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();
    /// Signs if nothing blocks it; else puts the focus on what does.
    void sign();

private:
    void buildProfile(QVBoxLayout& column);
    void refreshBlockers();
    void refreshBlanks();
    void refreshProfile();
    void refreshDocuments();
    void saveProfileAndSign();
    QString signerWords() const;

    PanelContext context_;
    Words words_;
    QWidget *blockers_ = nullptr, *profile_ = nullptr, *documents_ = nullptr;
    QWidget *blockersPlace_ = nullptr, *documentsPlace_ = nullptr;
    QLabel *state_ = nullptr, *failure_ = nullptr;
    QLineEdit *name_ = nullptr, *organisation_ = nullptr, *id_ = nullptr;
    QPushButton *sign_ = nullptr, *change_ = nullptr, *blanks_ = nullptr;
    bool editsProfile_ = false;
    QStringList shownDocuments_;
    reporting::Assessment shown_;
};

}  // namespace hsg
