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
    void refreshProfile();
    void refreshDocuments();
    void saveProfileAndSign();
    QString signerWords() const;

    PanelContext x_context;
    Words x_words;
    QWidget *x_blockers = nullptr, *x_profile = nullptr, *x_documents = nullptr;
    QLabel *x_state = nullptr, *x_failure = nullptr;
    QLineEdit *x_name = nullptr, *x_organisation = nullptr, *x_id = nullptr;
    QPushButton *x_sign = nullptr, *x_change = nullptr;
    bool x_editsProfile = false;
    QStringList x_shownDocuments;
    reporting::Assessment x_shown;
};

}  // namespace hsg
