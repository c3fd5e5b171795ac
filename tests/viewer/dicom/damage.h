#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Deterministic damage to a DICOM file.
namespace support {

/// Where the elements of a file begin, nested ones included; empty if it cannot be scanned.
std::vector<std::size_t> elementStarts(const std::string& path);

class Damage {
public:
    /// `starts`: from elementStarts of the undamaged file.
    Damage(std::string bytes, std::vector<std::size_t> starts) : bytes_(std::move(bytes)), starts_(std::move(starts)) {}
    /// Mutation `number` of the file: bit flips in the header or anywhere, lengths, values of numbers, truncation, tags
    /// exchanged, pieces repeated or cut out. The same number gives the same bytes.
    std::string mutation(unsigned number) const;

private:
    std::size_t any(std::mt19937& random, std::size_t below) const;
    std::size_t element(std::mt19937& random) const;
    void flip(std::string& bytes, std::mt19937& random, std::size_t below) const;
    void setLength(std::string& bytes, std::mt19937& random) const;
    void setValue(std::string& bytes, std::mt19937& random) const;
    void exchangeTags(std::string& bytes, std::mt19937& random) const;
    void movePiece(std::string& bytes, std::mt19937& random) const;

    std::string bytes_;
    std::vector<std::size_t> starts_;
};

}  // namespace support
