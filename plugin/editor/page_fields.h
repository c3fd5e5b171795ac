#pragma once

#include "plugin/editor/field.h"
#include "plugin/editor/worker.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace hsg::editor {

/// The parts of the report in their order, moved by buttons or Alt+↑ ↓. Nothing is written until the first move.
class OrderField : public Field {
    Q_OBJECT
public:
    OrderField(const FormContext& context, const reporting::authoring::NodePath& path, const Name& name,
               QWidget* parent);
    void load(const DraftFacts& facts) override;
    /// Ids of the parts as they will be printed.
    static QStringList parts(const DraftFacts& facts, const reporting::authoring::NodePath& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void move(int delta);

    QListWidget* list_;
    QPushButton *up_, *down_, *usual_;
};

/// A picture of the template (logo.png, diagram.svg): how it looks, another one, or none. What is chosen is read and
/// checked on a worker; a logo is made a PNG of a sensible size.
class PictureField : public Field {
    Q_OBJECT
public:
    /// `file`: in the template's folder.
    PictureField(const FormContext& context, const std::string& file, const Name& name, QWidget* parent);
    void load(const DraftFacts& facts) override;
    /// Takes a file; for the button and tests.
    void take(const QString& path);
    bool isBusy() const { return worker_.isBusy(); }

    struct Taken {
        std::string bytes;
        QString refused;  ///< why it is not taken
    };
    /// Pure but for the file it reads.
    static Taken read(const QString& path, bool isDrawing);

private:
    void choose();
    void show(const std::string& bytes);

    std::string file_;
    bool isDrawing_;
    QLabel *picture_, *words_;
    QPushButton *choose_, *remove_;
    std::string shown_;
    Worker worker_;
};

}  // namespace hsg::editor
