#include "viewer/host/key_recorder.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace viewer::host {

namespace {

constexpr int kFurtherKeyMs = 1000, kFirstKeyMs = 5000;
constexpr std::size_t kMostKeys = 4;

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == Qt::Key_unknown ||
           key == 0;
}

QKeySequence sequenceOf(const std::vector<int>& keys) {
    const auto at = [&](std::size_t i) { return i < keys.size() ? keys[i] : 0; };
    return QKeySequence(at(0), at(1), at(2), at(3));
}

}  // namespace

KeyRecorder::KeyRecorder(QWidget* parent) : QPushButton(parent) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &KeyRecorder::finish);
    connect(this, &QPushButton::clicked, this, [this] { recording_ ? stop() : start(); });
    retranslate();
}

void KeyRecorder::retranslate() {
    if (!recording_)
        setText(tr("Add a key…"));
    else if (keys_.empty())
        setText(tr("Press the key now"));
    else
        setText(sequenceOf(keys_).toString(QKeySequence::NativeText) + " …");
}

void KeyRecorder::start() {
    recording_ = true;
    keys_.clear();
    setFocus(Qt::OtherFocusReason);
    timer_.start(kFirstKeyMs);
    retranslate();
}

void KeyRecorder::stop() {
    recording_ = false;
    keys_.clear();
    timer_.stop();
    retranslate();
}

void KeyRecorder::finish() {
    const QString keys = sequenceOf(keys_).toString(QKeySequence::PortableText);
    stop();
    if (!keys.isEmpty()) emit recorded(keys);
}

void KeyRecorder::take(int key, Qt::KeyboardModifiers modifiers) {
    if (isModifier(key)) return;
    const auto kept = modifiers & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key == Qt::Key_Backtab) key = Qt::Key_Tab;
    keys_.push_back(int(kept) | key);
    retranslate();
    keys_.size() == kMostKeys ? finish() : timer_.start(kFurtherKeyMs);
}

bool KeyRecorder::event(QEvent* event) {
    if (!recording_) return QPushButton::event(event);
    switch (event->type()) {
        case QEvent::ShortcutOverride:
            event->accept();  // the window's shortcuts wait
            return true;
        case QEvent::Shortcut:
        case QEvent::KeyRelease:
            return true;
        case QEvent::KeyPress: {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (!key->isAutoRepeat()) take(key->key(), key->modifiers());
            event->accept();
            return true;
        }
        default:
            return QPushButton::event(event);
    }
}

void KeyRecorder::focusOutEvent(QFocusEvent* event) {
    if (recording_) keys_.empty() ? stop() : finish();
    QPushButton::focusOutEvent(event);
}

}  // namespace viewer::host
