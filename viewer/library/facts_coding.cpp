#include <cstring>
#include <type_traits>

#include "viewer/library/facts_coding_p.h"

namespace viewer {

namespace {

constexpr std::size_t sumBytes = 8;

/// FNV-1a: it finds damage, it is no seal.
std::uint64_t checksum(const std::string& path, const char* bytes, std::size_t count) {
    std::uint64_t sum = 1469598103934665603ull;
    const auto add = [&](const char* from, std::size_t length) {
        for (std::size_t i = 0; i < length; ++i) sum = (sum ^ static_cast<unsigned char>(from[i])) * 1099511628211ull;
    };
    add(path.data(), path.size() + 1);
    add(bytes, count);
    return sum;
}

class Encoder {
public:
    std::string bytes = std::string(sumBytes, '\0');

    void value(const std::string& text) {
        value(static_cast<std::uint32_t>(text.size()));
        bytes += text;
    }
    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void value(T number) {
        bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    void value(const sdk::LocalTime& time) { value(std::int64_t{time.time_since_epoch().count()}); }
    template <class T>
    void value(const std::optional<T>& optional) {
        value(optional.has_value());
        if (optional) value(*optional);
    }
    template <class T>
    void value(const std::vector<T>& list) {
        value(static_cast<std::uint32_t>(list.size()));
        for (const auto& element : list) value(element);
    }
};

class Decoder {
public:
    Decoder(const std::string& bytes) : at_(bytes.data() + sumBytes), end_(bytes.data() + bytes.size()) {}

    bool finished() const { return good_ && at_ == end_; }

    void value(std::string& text) {
        std::uint32_t size = 0;
        value(size);
        if (!good_ || size > left()) return fail();
        text.assign(at_, size);
        at_ += size;
    }
    template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void value(T& number) {
        if (sizeof number > left()) return fail();
        std::memcpy(&number, at_, sizeof number);
        at_ += sizeof number;
    }
    void value(bool& is) {
        unsigned char byte = 0;
        value(byte);
        if (byte > 1) return fail();
        is = byte != 0;
    }
    void value(sdk::LocalTime& time) {
        std::int64_t count = 0;
        value(count);
        time = sdk::LocalTime(std::chrono::milliseconds(count));
    }
    template <class T>
    void value(std::optional<T>& optional) {
        bool has = false;
        value(has);
        if (has && good_) value(optional.emplace());
    }
    template <class T>
    void value(std::vector<T>& list) {
        std::uint32_t size = 0;
        value(size);
        if (!good_ || size > left()) return fail();  // an element takes a byte at least
        for (std::uint32_t i = 0; i < size && good_; ++i) value(list.emplace_back());
    }

private:
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    void fail() {
        good_ = false;
        at_ = end_;
    }

    const char* at_;
    const char* end_;
    bool good_ = true;
};

template <class Coder, class... Values>
void all(Coder& coder, Values&... values) {
    (coder.value(values), ...);
}

// The bindings name every field, so that a new one does not compile until it is kept here.

template <class Coder, class Patient>
void codePatient(Coder& coder, Patient& patient) {
    auto& [name, id, issuer, birthDate, sex] = patient;
    all(coder, name, id, issuer, birthDate, sex);
}

template <class Coder, class Study>
void codeStudy(Coder& coder, Study& study) {
    auto& [uid, id, description, accession, referring, institution, issuer, time, series] = study;
    all(coder, uid, id, description, accession, referring, institution, issuer, time);
    static_cast<void>(series);
}

template <class Coder, class Series>
void codeSeries(Coder& coder, Series& series) {
    auto& [uid, modality, description, protocol, bodyPart, number, time, instances] = series;
    all(coder, uid, modality, description, protocol, bodyPart, number, time);
    static_cast<void>(instances);
}

template <class Coder, class Contrast>
void codeContrast(Coder& coder, Contrast& contrast) {
    auto& [agent, agentCode, agentScheme, volumeMl, concentration, start, stop] = contrast;
    all(coder, agent, agentCode, agentScheme, volumeMl, concentration, start, stop);
}

template <class Coder, class Instance>
void codeInstance(Coder& coder, Instance& instance) {
    auto& [path, uid, classUid, syntax, kind, number, rows, columns, frames, photometric, imageType, orientation,
           laterality, spacing, contrast, sign, acquired, content, times, rate, institution, station, lossy, why] =
        instance;
    static_cast<void>(path);  // it is where the reader came by the file
    all(coder, uid, classUid, syntax, kind, number, rows, columns, frames, photometric, imageType, orientation,
        laterality);
    auto& [rowMm, columnMm, basis, description] = spacing;
    all(coder, rowMm, columnMm, basis, description);
    codeContrast(coder, contrast);
    all(coder, sign, acquired, content, times, rate, institution, station, lossy, why);
}

template <class Coder, class Stamp, class Facts>
void code(Coder& coder, Stamp& stamp, Facts& facts) {
    auto& [size, device, inode, modified, changed] = stamp;
    all(coder, size, device, inode, modified, changed);
    auto& [patient, study, series, instance, hidden] = facts;
    codePatient(coder, patient);
    codeStudy(coder, study);
    codeSeries(coder, series);
    codeInstance(coder, instance);
    coder.value(hidden);
}

bool inRange(const FileFacts& facts) {
    const auto known = [](auto value, auto last) { return value <= last && static_cast<int>(value) >= 0; };
    return known(facts.instance.kind, sdk::InstanceKind::Other) &&
           known(facts.instance.spacing.basis, sdk::SpacingBasis::Manual);
}

}  // namespace

std::string encodeFacts(const std::string& path, const FileStamp& stamp, const FileFacts& facts) {
    Encoder encoder;
    code(encoder, stamp, facts);
    const std::uint64_t sum = checksum(path, encoder.bytes.data() + sumBytes, encoder.bytes.size() - sumBytes);
    std::memcpy(encoder.bytes.data(), &sum, sumBytes);
    return std::move(encoder.bytes);
}

std::optional<StampedFacts> decodeFacts(const std::string& path, const std::string& bytes) {
    if (bytes.size() < sumBytes) return std::nullopt;
    std::uint64_t sum = 0;
    std::memcpy(&sum, bytes.data(), sumBytes);
    if (sum != checksum(path, bytes.data() + sumBytes, bytes.size() - sumBytes)) return std::nullopt;
    StampedFacts result;
    Decoder decoder(bytes);
    code(decoder, result.stamp, result.facts);
    if (!decoder.finished() || !inRange(result.facts)) return std::nullopt;
    return result;
}

}  // namespace viewer
