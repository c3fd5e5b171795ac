#pragma once

#include <QWidget>

#include "plugin/why/grounds.h"

class QLabel;

namespace hsg {

class LinkText;

/// The ground of one sentence with its links; "what if?" opens what every alternative of an answer would give, and
/// leads to a trial of it.
class GroundView : public QWidget {
    Q_OBJECT
public:
    GroundView(const PanelContext& context, const Words& words, QWidget* parent);
    void show(const Ground& ground);
    /// HTML of the owner's with the links of `groundHtml`; `side`: whose class the alternatives tell.
    void showHtml(const QString& html, const reporting::SideId& side);

private:
    void toggleAlternatives(const QString& target);
    QString alternativesHtml(const reporting::QuestionRef& ref) const;

    PanelContext context_;
    Words words_;
    reporting::SideId side_;
    LinkText *text_ = nullptr, *more_ = nullptr;
    QString shown_;
};

}  // namespace hsg
