/** What only the measurement of the load uses. */
package com.example.service.load;
