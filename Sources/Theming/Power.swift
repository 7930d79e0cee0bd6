import Glibc

/// A power of a positive number.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The cube root.
func cubeRoot(_ value: Double) -> Double { cbrt(value) }
