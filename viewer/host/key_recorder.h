#pragma once

#include <QPushButton>
#include <QTimer>
#include <vector>

namespace viewer::host {

/// A button that, once pressed, takes the next keys as they come (Tab, Escape and the window's own shortcuts as well)
/// and gives them as one sequence. It waits a second for a further key (four at most); a click or five seconds without
/// a key end the wait for nothing.
class KeyRecorder : public QPushButton {
    Q_OBJECT
public:
    explicit KeyRecorder(QWidget* parent = nullptr);
    bool isRecording() const { return recording_; }
    void start();
    void retranslate();

signals:
    /// Portable text, e.g. "Ctrl+K, Ctrl+C".
    void recorded(const QString& keys);

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take(int key, Qt::KeyboardModifiers modifiers);
    void stop();
    void finish();

    QTimer timer_;
    std::vector<int> keys_;
    bool recording_ = false;
};

}  // namespace viewer::host
